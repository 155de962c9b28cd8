/**
 * The issuer of the demo profile, in the same process: accounts from one file, with a password that
 * everybody knows.
 */
@NullMarked
package cn.outturn.deploy.issuer;

import org.jspecify.annotations.NullMarked;
