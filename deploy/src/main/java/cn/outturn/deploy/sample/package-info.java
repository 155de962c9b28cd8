/**
 * The five documents as stories that a first start tells to its own public API, so that every
 * question has something to answer.
 */
@NullMarked
package cn.outturn.deploy.sample;

import org.jspecify.annotations.NullMarked;
