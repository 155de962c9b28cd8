package cn.outturn.deploy.load;

import java.net.http.HttpResponse;

/** What the API answered. */
public record Reply(int status, HttpResponse<String> response) {

  static Reply of(HttpResponse<String> response) {
    return new Reply(response.statusCode(), response);
  }

  public boolean accepted() {
    return status / 100 == 2;
  }

  public String body() {
    return response.body();
  }

  /** Of an accepted command: its stream's version. */
  public long version() {
    return Long.parseLong(header("ETag").replace("\"", ""));
  }

  /** Of an accepted command: what a question has to have reached to show it. */
  public String position() {
    return header("Outturn-Position");
  }

  private String header(String name) {
    return response
        .headers()
        .firstValue(name)
        .orElseThrow(() -> new IllegalStateException("no " + name + " in " + this));
  }

  @Override
  public String toString() {
    return "%s %s: %d %s"
        .formatted(response.request().method(), response.uri(), status, response.body());
  }
}
