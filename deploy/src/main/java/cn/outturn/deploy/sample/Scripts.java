package cn.outturn.deploy.sample;

import cn.outturn.data.DataFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The scripts that come with the application, in the order of their names: districts first. */
final class Scripts {

  static List<Script> shipped() {
    return files().stream().map(Script::read).toList();
  }

  static List<DataFile> files() {
    try {
      Resource[] found =
          new PathMatchingResourcePatternResolver().getResources("classpath*:sample/*-*.yaml");
      return Arrays.stream(found)
          .map(Scripts::file)
          .sorted(Comparator.comparing(DataFile::name))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DataFile file(Resource resource) {
    try {
      return new DataFile(
          Objects.requireNonNull(resource.getFilename()),
          resource.getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Scripts() {}
}
