package cn.outturn.deploy.sample;

import org.jspecify.annotations.Nullable;

/**
 * What a request was answered.
 *
 * @param version the history's version now, in quotes; none with a refusal
 * @param body the receipt, or the problem
 */
record Answer(int status, @Nullable String version, String body) {

  boolean accepted() {
    return status / 100 == 2;
  }
}
