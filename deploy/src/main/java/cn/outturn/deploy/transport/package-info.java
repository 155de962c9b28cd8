/** How answers travel: what they tell browsers of themselves, and TLS beneath them. */
@NullMarked
package cn.outturn.deploy.transport;

import org.jspecify.annotations.NullMarked;
