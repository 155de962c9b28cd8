package cn.outturn.deploy.life;

import cn.outturn.caller.Role;
import cn.outturn.deploy.identity.TestIssuer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The administrator of a district who takes archives away and brings them back. */
final class Carrier {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final String base;
  private final String district;

  Carrier(int port, String district) {
    base = "http://localhost:" + port;
    this.district = district;
  }

  /** What came back; a refusal is no archive. */
  record Taken(int status, String manifest, byte[] archive) {

    String rule() {
      return Carrier.rule(JsonMapper.shared().readTree(archive));
    }
  }

  record Brought(int status, JsonNode body) {

    String rule() {
      return Carrier.rule(body);
    }

    String detail() {
      return body.at("/faults/0/detail").asString();
    }
  }

  private static String rule(JsonNode problem) {
    String type = problem.path("type").asString();
    return type.substring(type.lastIndexOf(':') + 1);
  }

  Taken export() {
    var answer = send(request("/api/district/export").GET());
    return new Taken(
        answer.statusCode(),
        answer.headers().firstValue("Outturn-Manifest").orElse(""),
        answer.body());
  }

  Brought bring(byte[] archive) {
    var answer =
        send(
            request("/api/district/import")
                .header("Content-Type", "application/zip")
                .POST(BodyPublishers.ofByteArray(archive)));
    return new Brought(answer.statusCode(), JsonMapper.shared().readTree(answer.body()));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .header(
            "Authorization",
            "Bearer " + TestIssuer.token(district, "admin-1", null, Role.DISTRICT_ADMIN));
  }

  private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The files of an archive by their names, in its order. */
  static Map<String, byte[]> files(byte[] archive) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return files;
  }

  static byte[] packed(Map<String, byte[]> files) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }
}
