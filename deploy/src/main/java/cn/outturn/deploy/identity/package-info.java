/** Says who asks: a token of the issuer, its claims, and the one place that holds the table. */
@NullMarked
package cn.outturn.deploy.identity;

import org.jspecify.annotations.NullMarked;
