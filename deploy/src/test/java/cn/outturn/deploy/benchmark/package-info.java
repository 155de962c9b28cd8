/**
 * How fast and how large the application is, as ratios to what its PostgreSQL does by itself: run
 * by hand, see {@code deploy/docs/benchmark.md}.
 */
@NullMarked
package cn.outturn.deploy.benchmark;

import org.jspecify.annotations.NullMarked;
