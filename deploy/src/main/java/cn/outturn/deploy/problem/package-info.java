/**
 * Says no over HTTP: every refusal and every failure as a problem (RFC 9457), all faults at once.
 */
@NullMarked
package cn.outturn.deploy.problem;

import org.jspecify.annotations.NullMarked;
