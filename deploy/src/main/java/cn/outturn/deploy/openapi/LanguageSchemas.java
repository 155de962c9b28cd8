package cn.outturn.deploy.openapi;

import static java.util.stream.Collectors.joining;

import cn.outturn.deploy.problem.Shape;
import cn.outturn.glossary.Glossary;
import cn.outturn.glossary.Term;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Schemas of the language's own types. Springdoc's reading of them is right in type but vague: it
 * knows no pattern, no required field, and joins kinds and their interface in a ring of allOf.
 */
@Component
class LanguageSchemas implements ModelConverter {

  private static final String OURS = "cn.outturn.";

  private final JsonMapper json;
  private final Glossary glossary = Glossary.load();
  private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

  LanguageSchemas(JsonMapper json) {
    this.json = json;
  }

  @Override
  public boolean isOpenapi31() {
    return true;
  }

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType asked, ModelConverterContext context, Iterator<ModelConverter> chain) {
    JavaType type = typeOf(asked.getType());
    return ours(type)
        ? schema(type, context)
        : chain.hasNext() ? chain.next().resolve(asked, context, chain) : null;
  }

  /** Springdoc thinks in the types of the Jackson before. */
  private JavaType typeOf(Type type) {
    return type instanceof com.fasterxml.jackson.databind.JavaType before
        ? json.getTypeFactory().constructFromCanonical(before.toCanonical())
        : json.constructType(type);
  }

  private boolean ours(JavaType type) {
    return type.isContainerType()
        ? ours(type.getContentType())
        : type.getRawClass().getName().startsWith(OURS);
  }

  private Schema<?> schema(JavaType type, ModelConverterContext context) {
    Class<?> raw = type.getRawClass();
    Optional<Schema<?>> plain = Scalars.plain(raw);
    if (plain.isPresent()) {
      return plain.get();
    } else if (type.isMapLikeType()) {
      return Scalars.of("object")
          .propertyNames(schema(type.getKeyType(), context))
          .additionalProperties(schema(type.getContentType(), context));
    } else if (type.isContainerType()) {
      return Scalars.of("array").items(schema(type.getContentType(), context));
    } else if (!ours(type)) {
      return new JsonSchema();
    }
    return container(raw)
        .<Schema<?>>map(container -> schema(container, context))
        .orElseGet(() -> reference(type, context));
  }

  /** A record that is a list or a map in JSON. */
  private Optional<JavaType> container(Class<?> type) {
    return Shape.factory(type)
        .map(Method::getGenericParameterTypes)
        .map(parameters -> json.constructType(parameters[0]))
        .filter(JavaType::isContainerType);
  }

  private Schema<?> reference(JavaType type, ModelConverterContext context) {
    String name = SchemaName.of(type);
    Class<?> other = named.putIfAbsent(name, type.getRawClass());
    if (other != null && other != type.getRawClass()) {
      throw new IllegalStateException(other + " and " + type + " are both described as " + name);
    }
    if (!context.getDefinedModels().containsKey(name)) {
      Schema<?> schema = Scalars.value(type.getRawClass()).orElseGet(JsonSchema::new);
      // Before its fields are looked at: a type may lead back to itself.
      context.defineModel(name, schema);
      if (Scalars.value(type.getRawClass()).isEmpty()) {
        describe(schema, type, context);
      }
    }
    return new JsonSchema().$ref("#/components/schemas/" + name);
  }

  private void describe(Schema<?> schema, JavaType type, ModelConverterContext context) {
    Class<?> raw = type.getRawClass();
    if (raw.isEnum()) {
      schema.typesItem("string").setEnum(constants(raw));
      schema.description(labels(raw));
    } else if (Shape.hasKinds(raw)) {
      kinds(schema, raw, context);
    } else if (raw.isSealed()) {
      for (Class<?> kind : raw.getPermittedSubclasses()) {
        schema.addOneOfItem(reference(json.constructType(kind), context));
      }
    } else {
      record(schema, type, context);
    }
  }

  private void kinds(Schema<?> schema, Class<?> type, ModelConverterContext context) {
    var discriminator = new Discriminator().propertyName(Shape.discriminator(type));
    Shape.kinds(type)
        .forEach(
            (name, kind) -> {
              Schema<?> reference = reference(json.constructType(kind), context);
              schema.addOneOfItem(reference);
              discriminator.mapping(name, reference.get$ref());
            });
    schema.discriminator(discriminator);
  }

  private void record(Schema<?> schema, JavaType type, ModelConverterContext context) {
    Class<?> raw = type.getRawClass();
    schema.typesItem("object");
    glossary.find(raw.getSimpleName()).map(Term::zh).ifPresent(schema::description);
    for (Class<?> around : raw.getInterfaces()) {
      if (Shape.hasKinds(around)) {
        String field = Shape.discriminator(around);
        String kind = Shape.nameOf(raw, around);
        schema.addProperty(field, Scalars.of("string")._const(kind)).addRequiredItem(field);
      }
    }
    for (RecordComponent field : raw.getRecordComponents()) {
      JavaType of =
          json.getTypeFactory().resolveMemberType(field.getGenericType(), type.getBindings());
      add(schema, field.getAccessor(), of, context);
    }
    Fields.required(raw).forEach(schema::addRequiredItem);
    for (Method derived : Fields.derived(raw)) {
      add(schema, derived, json.constructType(derived.getGenericReturnType()), context);
      schema.addRequiredItem(derived.getName());
    }
  }

  private void add(Schema<?> schema, Method field, JavaType type, ModelConverterContext context) {
    Schema<?> value = schema(type, context);
    schema.addProperty(field.getName(), Fields.nullable(field) ? orNull(value) : value);
  }

  private static Schema<?> orNull(Schema<?> schema) {
    if (schema.get$ref() == null) {
      return schema.getTypes() == null ? schema : (Schema<?>) schema.typesItem("null");
    }
    return new JsonSchema().addAnyOfItem(schema).addAnyOfItem(Scalars.of("null"));
  }

  private List<Object> constants(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> (Object) json.convertValue(constant, String.class))
        .toList();
  }

  private @Nullable String labels(Class<?> type) {
    String labels =
        Arrays.stream(type.getEnumConstants())
            .map(Enum.class::cast)
            .flatMap(constant -> label(constant).stream())
            .collect(joining(", "));
    return labels.isEmpty() ? null : labels;
  }

  private Optional<String> label(Enum<?> constant) {
    return glossary.find(constant).map(term -> constant.name() + " " + term.zh());
  }
}
