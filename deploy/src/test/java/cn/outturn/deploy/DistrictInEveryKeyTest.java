package cn.outturn.deploy;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import cn.outturn.district.DistrictId;
import com.github.benmanes.caffeine.cache.Cache;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentMap;
import org.axonframework.messaging.annotation.MessageHandler;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What remembers anything from one request to the next has to say how it keeps districts apart. */
@ApplicationTest
class DistrictInEveryKeyTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("cn.outturn");

  /** Where the application remembers, and by what. Whoever adds one writes its key here. */
  private static final Map<String, String> REMEMBERED =
      Map.ofEntries(
          Map.entry("Neighbours.districts", "the district itself"),
          Map.entry("RememberingRepository.kept", "the stream: district/code"),
          Map.entry("Histories.kept", "the stream: district/code"),
          Map.entry("Past.seen", "the request's own scope: a district"),
          Map.entry("Past.retellings", "the request's own moment, of its scope's district"),
          Map.entry("PastRows.byTable", "none: the projections there are"),
          Map.entry("PastRows.all", "none: the projections there are"),
          Map.entry("Parts.districts", "the district itself"),
          Map.entry("Parts.users", "the sender: district and account"),
          Map.entry("Completeness.ofProjects", "none: the projections there are"),
          Map.entry("Completeness.ofDistricts", "none: the projections there are"),
          Map.entry("LanguageSchemas.named", "none: the classes of the API description"),
          Map.entry("Projections.byName", "none: the projections there are"),
          Map.entry("ReadModel.tables", "none: the tables there are"));

  /** Unique beyond a district, and why that tells none anything of another. */
  private static final Map<String, String> WITHOUT_DISTRICT =
      Map.ofEntries(
          Map.entry("event_store.domain_event_entry (global_index)", "the order of all events"),
          Map.entry("event_store.domain_event_entry (event_identifier)", "random"),
          Map.entry(
              "event_store.domain_event_entry (aggregate_identifier,sequence_number)",
              "the stream: district/code"),
          Map.entry("read_model.token_entry (processor_name,segment)", "Axon's own"),
          Map.entry("read_model.dead_letter_entry (dead_letter_identifier)", "random"),
          Map.entry(
              "read_model.dead_letter_entry (processing_group,sequence_identifier,sequence_index)",
              "the stream: district/code"),
          Map.entry("read_model.projection (name)", "the projections there are"),
          Map.entry("read_model.store_marker (only_row)", "one row"),
          Map.entry("proof.reached (only_row)", "one row"),
          Map.entry("jobs.rebuild (id)", "the service's own: rebuilds of all districts"));

  @Autowired private JdbcClient database;

  @Test
  void every_handler_of_axon_asks_for_the_district() {
    methods()
        .that()
        .areMetaAnnotatedWith(MessageHandler.class)
        .or()
        .areAnnotatedWith(MessageHandler.class)
        .should(askForTheDistrict())
        .check(CLASSES);
  }

  @Test
  void nothing_remembers_without_saying_by_which_key() {
    var remembering =
        CLASSES.stream()
            .filter(type -> !type.isRecord() && !type.isEnum())
            .flatMap(type -> type.getFields().stream())
            .filter(DistrictInEveryKeyTest::remembers)
            .map(field -> field.getOwner().getSimpleName() + "." + field.getName())
            .collect(toCollection(TreeSet::new));

    assertThat(remembering).containsExactlyInAnyOrderElementsOf(REMEMBERED.keySet());
  }

  @Test
  void every_key_of_the_database_begins_with_the_district() {
    List<String> others =
        database
            .sql(
                """
                SELECT i.indrelid::regclass || ' (' || string_agg(a.attname, ',' ORDER BY k.n) || ')'
                FROM pg_index i
                JOIN pg_class c ON c.oid = i.indrelid
                JOIN pg_namespace s ON s.oid = c.relnamespace
                CROSS JOIN unnest(i.indkey) WITH ORDINALITY AS k (attnum, n)
                JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
                WHERE i.indisunique AND s.nspname NOT IN ('pg_catalog', 'pg_toast', 'public')
                GROUP BY i.indexrelid, i.indrelid
                HAVING (array_agg(a.attname ORDER BY k.n))[1] <> 'district_id'
                """)
            .query(String.class)
            .list();

    assertThat(others).containsExactlyInAnyOrderElementsOf(WITHOUT_DISTRICT.keySet());
  }

  /** A cache wherever it is; a collection where its owner lives as long as the application. */
  private static boolean remembers(JavaField field) {
    JavaClass type = field.getRawType();
    boolean cache =
        type.isAssignableTo(Cache.class)
            || type.isAssignableTo(ConcurrentMap.class)
            || type.isAssignableTo(ThreadLocal.class);
    boolean collection = type.isAssignableTo(Map.class) || type.isAssignableTo(Collection.class);
    boolean constant = field.getModifiers().contains(JavaModifier.STATIC);
    boolean lives =
        field.getOwner().isMetaAnnotatedWith(Component.class)
            || field.getOwner().isAnnotatedWith(Component.class);
    return cache || (collection && lives && !constant);
  }

  private static ArchCondition<JavaMethod> askForTheDistrict() {
    return new ArchCondition<>("ask for the district") {
      @Override
      public void check(JavaMethod handler, ConditionEvents events) {
        boolean asks =
            handler.getRawParameterTypes().stream()
                .anyMatch(p -> p.isEquivalentTo(DistrictId.class));
        events.add(
            new SimpleConditionEvent(handler, asks, handler.getFullName() + " has no DistrictId"));
      }
    };
  }
}
