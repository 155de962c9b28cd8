package cn.outturn.query.rebuild;

import cn.outturn.personal.PersonId;
import cn.outturn.query.projection.ReadModelJson;
import cn.outturn.query.projection.Table;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Columns that hold anything of a person, by the types of the row: whatever comes out of the
 * kernel's package of personal data, however deep. A report names them, and never their values.
 */
final class SealedColumns {

  private static final Package PERSONAL = PersonId.class.getPackage();

  private SealedColumns() {}

  static List<String> of(Table<?> table) {
    List<String> columns = ReadModelJson.columns(table.row());
    RecordComponent[] components = table.row().getRecordComponents();
    List<String> sealed = new ArrayList<>();
    for (int i = 0; i < components.length; i++) {
      if (isPersonal(components[i].getGenericType(), new HashSet<>())) {
        sealed.add(columns.get(i));
      }
    }
    return sealed;
  }

  private static boolean isPersonal(Type type, Set<Type> seen) {
    if (!seen.add(type)) {
      return false;
    }
    if (type instanceof ParameterizedType generic) {
      return isPersonal(generic.getRawType(), seen)
          || Arrays.stream(generic.getActualTypeArguments()).anyMatch(a -> isPersonal(a, seen));
    }
    return type instanceof Class<?> plain
        && (PERSONAL.equals(plain.getPackage()) || parts(plain).anyMatch(p -> isPersonal(p, seen)));
  }

  private static Stream<Type> parts(Class<?> type) {
    if (type.isSealed()) {
      return Arrays.stream(type.getPermittedSubclasses());
    }
    return type.isRecord()
        ? Arrays.stream(type.getRecordComponents()).map(RecordComponent::getGenericType)
        : Stream.empty();
  }
}
