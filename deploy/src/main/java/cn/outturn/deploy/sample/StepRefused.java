package cn.outturn.deploy.sample;

/** A step that the server didn't accept; the message names the script, the step and the problem. */
final class StepRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StepRefused(Request request, Answer answer) {
    super(
        "%s, step %d of %d (%s): %s was answered %d%n%s"
            .formatted(
                request.script().name(),
                request.number(),
                request.script().steps().size(),
                request.step().doing(),
                request.step().send(),
                answer.status(),
                answer.body()));
  }
}
