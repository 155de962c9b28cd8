package cn.outturn.access;

/** What somebody wants to do: a row of the table. */
public sealed interface Act {

  /** The row's name as the table has it. */
  String name();

  record Send(Class<?> command) implements Act {
    @Override
    public String name() {
      return command.getSimpleName();
    }
  }

  record Ask(Question question) implements Act {
    @Override
    public String name() {
      return question.name();
    }
  }
}
