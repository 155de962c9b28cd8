/**
 * Where events lie: Axon over PostgreSQL or Axon Server, their stored names, and what readers rely
 * on.
 */
@NullMarked
package cn.outturn.deploy.eventstore;

import org.jspecify.annotations.NullMarked;
