package cn.outturn.deploy.transport;

import java.util.List;

/** What of the service a browser looks at, and what that may load. */
enum Surface {
  /** Everything but pages: a browser that shows it as one may run and load nothing. */
  DATA("default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"),

  /** The shown description and the demo's login form, from our own files; nothing inline. */
  PAGES(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src"
          + " 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors"
          + " 'none'");

  private static final List<String> OF_PAGES = List.of("/swagger-ui", "/login", "/default-ui.css");

  private final String policy;

  Surface(String policy) {
    this.policy = policy;
  }

  static Surface of(String path) {
    return OF_PAGES.stream().anyMatch(path::startsWith) ? PAGES : DATA;
  }

  String policy() {
    return policy;
  }
}
