package cn.outturn.deploy.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.outturn.data.DataFile;
import cn.outturn.project.AssessmentEvent.SelfAssessmentSubmitted;
import cn.outturn.project.DeclarationEvent.DeclarationSubmitted;
import cn.outturn.project.FindingEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The documents put right: no check finds anything, of whatever severity, and the submission passes
 * the gate without being marked as done elsewhere.
 *
 * <p>A correction is one file, {@code src/test/resources/corrected/<document>.yaml}; a new one is
 * found by itself:
 *
 * <pre>
 * scripts:                    # of the sample, in the order they are sent, the district first
 *   - {name: district-530103}
 *   - name: story-000-party-work
 *     until: 提交2020年申报       # the last step that is sent, by what it is doing
 *     changes:                # what is merged into a step's body, by what the step is doing:
 *       申报项目:                # an object field by field, null takes away, a list as a whole;
 *         declaration: {…}    # an object where the body has a list of rows changes them by id,
 *                             # one that says its kind takes the place of what was there
 *       设定2020年目标和19项指标:
 *         indicators:
 *           N5: {target: {kind: at-least, value: 4}}
 *           Z2: null
 *     inserted:               # steps sent before a step, in the form of the sample's
 *       提交2020年申报:
 *         - {doing: …, as: …, send: …, body: …}
 * </pre>
 */
class CorrectedTest {

  private static final JsonNode HERE = JsonNodeFactory.instance.objectNode().putNull("elsewhere");

  static Stream<DataFile> documents() throws IOException {
    Resource[] found =
        new PathMatchingResourcePatternResolver().getResources("classpath:corrected/*.yaml");
    return Arrays.stream(found).map(CorrectedTest::file);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void no_check_finds_anything_in_the_corrected_document(DataFile document) {
    PaperDesk desk = new PaperDesk();
    new Clerk(desk, line -> {}).send(Corrections.read(document).applied());
    assertThat(desk.happened(FindingEvent.class)).isEmpty();
    assertThat(desk.happened(DeclarationSubmitted.class))
        .isNotEmpty()
        .allMatch(submitted -> submitted.elsewhere() == null);
    assertThat(desk.happened(SelfAssessmentSubmitted.class))
        .allMatch(submitted -> submitted.elsewhere() == null);
  }

  /** The gate that the correction passes stops the document as it is printed. */
  @ParameterizedTest
  @MethodSource("documents")
  void the_printed_document_is_stopped_where_it_is_submitted_here(DataFile document) {
    List<Script> printed =
        Corrections.read(document).scripts().stream()
            .flatMap(
                corrected ->
                    Scripts.shipped().stream()
                        .filter(script -> script.name().equals(corrected.name())))
            .map(CorrectedTest::submittedHere)
            .toList();
    assertThatThrownBy(() -> new Clerk(new PaperDesk(), line -> {}).send(printed))
        .isInstanceOf(StepRefused.class)
        .hasMessageContaining("CHECK_FAILED");
  }

  private static Script submittedHere(Script script) {
    return new Script(
        script.name(),
        script.title(),
        script.district(),
        script.steps().stream()
            .map(
                step ->
                    new Step(
                        step.doing(),
                        step.as(),
                        step.send(),
                        Corrections.merged(step.body(), HERE)))
            .toList());
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
}
