package cn.outturn.rules;

import cn.outturn.data.DataFile;
import io.github.classgraph.ClassGraph;
import io.github.classgraph.Resource;
import io.github.classgraph.ScanResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Rule sets to choose from, each key and version once, by key and version. */
public final class RuleSets {

  private static final String FOLDER = "cn/outturn/rules";
  private static final RuleSets SHIPPED = on(new ClassGraph());

  private final List<RuleSet> all;

  private RuleSets(List<RuleSet> all) {
    this.all = List.copyOf(all);
  }

  /** Those that come with the service: every file of {@code cn/outturn/rules} on the class path. */
  public static RuleSets shipped() {
    return SHIPPED;
  }

  public Optional<RuleSet> find(RuleSetRef ref) {
    return all.stream().filter(rules -> rules.ref().equals(ref)).findFirst();
  }

  public boolean has(String key) {
    return all.stream().anyMatch(rules -> rules.ref().key().equals(key));
  }

  public List<RuleSet> all() {
    return all;
  }

  /** What lies in the folder, however the class path is packed. */
  static RuleSets on(ClassGraph path) {
    try (ScanResult scan = path.acceptPathsNonRecursive(FOLDER).scan()) {
      List<RuleSet> found = new ArrayList<>();
      for (Resource resource : scan.getResourcesWithExtension("yaml")) {
        DataFile file = file(resource);
        RuleSet rules = read(file);
        if (found.stream().anyMatch(other -> other.ref().equals(rules.ref()))) {
          throw file.refused("/ref", rules.ref() + " lies on the class path twice");
        }
        found.add(rules);
      }
      found.sort(
          Comparator.comparing((RuleSet rules) -> rules.ref().key())
              .thenComparing(rules -> rules.ref().version()));
      return new RuleSets(found);
    }
  }

  private static DataFile file(Resource resource) {
    try {
      String path = resource.getPath();
      return new DataFile(path.substring(path.indexOf("rules/")), resource.getContentAsString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A rule set from its file, whose name must say what it holds: {@code key.vN.yaml}. */
  static RuleSet read(DataFile file) {
    RuleSet rules = file.as(RuleSet.class);
    String name = "%s.v%d.yaml".formatted(rules.ref().key(), rules.ref().version());
    if (!file.name().endsWith("/" + name)) {
      throw file.refused("/ref", "the file of " + rules.ref() + " must be named " + name);
    }
    return rules;
  }
}
