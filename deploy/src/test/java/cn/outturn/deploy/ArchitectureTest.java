package cn.outturn.deploy;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import cn.outturn.project.ProjectCommand;
import cn.outturn.project.ProjectEvent;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.web.bind.annotation.RestController;

/** The lines that no change crosses by accident. */
@AnalyzeClasses(packages = "cn.outturn", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String COMMAND = "cn.outturn.command..";
  private static final String QUERY = "cn.outturn.query..";
  private static final String DEPLOY = "cn.outturn.deploy..";
  private static final String[] RULES = {
    "cn.outturn.command.project..", "cn.outturn.command.district.."
  };

  @ArchTest
  static final ArchRule the_two_sides_never_meet =
      noClasses()
          .that()
          .resideInAPackage(COMMAND)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(QUERY, DEPLOY);

  @ArchTest
  static final ArchRule questions_know_nothing_of_commands =
      noClasses()
          .that()
          .resideInAPackage(QUERY)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(COMMAND, DEPLOY);

  @ArchTest
  static final ArchRule the_kernel_knows_no_framework =
      noClasses()
          .that()
          .resideOutsideOfPackages(COMMAND, QUERY, DEPLOY)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.axonframework..",
              "org.springframework..",
              "java.sql..",
              "javax.sql..",
              COMMAND,
              QUERY,
              DEPLOY);

  @ArchTest
  static final ArchRule rules_know_neither_axon_nor_spring =
      noClasses()
          .that()
          .resideInAnyPackage(RULES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.axonframework..", "org.springframework..", "java.sql..");

  @ArchTest
  static final ArchRule rules_read_no_clock =
      noClasses()
          .that()
          .resideInAnyPackage(RULES)
          .or()
          .resideOutsideOfPackages(COMMAND, QUERY, DEPLOY)
          .should()
          .callMethodWhere(target(name("now")));

  @ArchTest
  static final ArchRule messages_are_records =
      classes()
          .that()
          .areAssignableTo(ProjectCommand.class)
          .or()
          .areAssignableTo(ProjectEvent.class)
          .and()
          .areNotInterfaces()
          .should()
          .beRecords();

  @ArchTest
  static final ArchRule controllers_are_package_private =
      classes().that().areAnnotatedWith(RestController.class).should().bePackagePrivate();

  @ArchTest
  static final ArchRule aggregates_and_projections_are_package_private =
      classes()
          .that()
          .haveSimpleNameEndingWith("Aggregate")
          .or()
          .haveSimpleNameEndingWith("Projection")
          .and()
          .areNotInterfaces()
          .should()
          .bePackagePrivate();

  @ArchTest
  static final ArchRule kernel_packages_stand_in_layers =
      slices().matching("cn.outturn.(*)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule questions_stand_apart =
      slices()
          .matching("cn.outturn.query.(*)..")
          .should()
          .beFreeOfCycles()
          .because("a question is read in one folder");
}
