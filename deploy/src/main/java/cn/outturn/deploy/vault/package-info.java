/** What is kept from whom: the installation's master key, and everything that is sealed by it. */
@NullMarked
package cn.outturn.deploy.vault;

import org.jspecify.annotations.NullMarked;
