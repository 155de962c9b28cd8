package cn.outturn.query;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Writes down every statement that is executed. */
public final class CountingDataSource extends DelegatingDataSource {

  private final List<String> executed;

  public CountingDataSource(DataSource target) {
    this(target, new CopyOnWriteArrayList<>());
  }

  private CountingDataSource(DataSource target, List<String> executed) {
    super(target);
    this.executed = executed;
  }

  /** Another source whose statements are written down in the same place. */
  CountingDataSource together(DataSource other) {
    return new CountingDataSource(other, executed);
  }

  public List<String> executed(String containing) {
    return executed.stream().filter(sql -> sql.contains(containing)).toList();
  }

  public List<String> executed() {
    return List.copyOf(executed);
  }

  public void forget() {
    executed.clear();
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = super.getConnection();
    return proxy(
        Connection.class,
        (proxy, method, arguments) -> {
          Object result = call(() -> method.invoke(connection, arguments));
          if (method.getName().contains("Savepoint")) {
            executed.add(method.getName());
          }
          return result instanceof PreparedStatement statement
              ? counted(statement, String.valueOf(arguments[0]))
              : result;
        });
  }

  private PreparedStatement counted(PreparedStatement statement, String sql) {
    return proxy(
        PreparedStatement.class,
        (proxy, method, arguments) -> {
          if (method.getName().startsWith("execute")) {
            executed.add(sql);
          }
          return call(() -> method.invoke(statement, arguments));
        });
  }

  private interface Call {
    Object run() throws IllegalAccessException, InvocationTargetException;
  }

  private static Object call(Call call) throws Throwable {
    try {
      return call.run();
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
