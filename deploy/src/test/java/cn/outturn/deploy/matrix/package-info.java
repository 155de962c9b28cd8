/** Every endpoint, as the description has it, for every role and every kind of token. */
@NullMarked
package cn.outturn.deploy.matrix;

import org.jspecify.annotations.NullMarked;
