package io.quaymaster.simulator.keep;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quaymaster.simulator.hooks.Packed;
import io.quaymaster.simulator.state.app.RepositoryScope;
import io.quaymaster.simulator.state.project.FieldValue;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.ObjectId;

/** The types that are kept as one string each; records, lists and maps are kept as they are. */
final class TextForms {
  private static final String ALL = "all";

  private TextForms() {}

  static SimpleModule module() {
    SimpleModule module = new SimpleModule("state");
    add(module, Instant.class, Instant::toString, Instant::parse);
    add(module, LocalDate.class, LocalDate::toString, LocalDate::parse);
    add(module, FieldValue.class, FieldValue::written, FieldValue::read);
    add(module, ObjectId.class, ObjectId::name, ObjectId::fromString);
    add(module, Packed.class, Packed::base64, Packed::ofBase64);
    add(module, PublicKey.class, TextForms::write, TextForms::key);
    add(module, RepositoryScope.class, TextForms::write, TextForms::scope);
    add(module, optional(), id -> id.map(String::valueOf).orElse(""), TextForms::id);
    return module;
  }

  private static <T> void add(
      SimpleModule module, Class<T> type, Function<T, String> write, Function<String, T> read) {
    module.addSerializer(type, new Writer<>(write));
    module.addDeserializer(type, new Reader<>(type, read));
  }

  private static String write(PublicKey key) {
    return key.getAlgorithm() + " " + Base64.getEncoder().encodeToString(key.getEncoded());
  }

  private static PublicKey key(String text) {
    int space = text.indexOf(' ');
    byte[] encoded = Base64.getDecoder().decode(text.substring(space + 1));
    try {
      return KeyFactory.getInstance(text.substring(0, space))
          .generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("no public key", e);
    }
  }

  private static String write(RepositoryScope scope) {
    return switch (scope) {
      case RepositoryScope.All() -> ALL;
      case RepositoryScope.Selected(var ids) ->
          ids.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
    };
  }

  private static RepositoryScope scope(String text) {
    return text.equals(ALL)
        ? new RepositoryScope.All()
        : new RepositoryScope.Selected(
            Arrays.stream(text.split(",", -1))
                .filter(id -> !id.isEmpty())
                .map(Long::valueOf)
                .collect(Collectors.toSet()));
  }

  private static Optional<Long> id(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(Long.valueOf(text));
  }

  /** Only numeric ids are optional in what is kept. */
  @SuppressWarnings("unchecked")
  private static Class<Optional<Long>> optional() {
    return (Class<Optional<Long>>) (Class<?>) Optional.class;
  }

  private static final class Writer<T> extends JsonSerializer<T> {
    private final Function<T, String> form;

    Writer(Function<T, String> form) {
      this.form = form;
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(form.apply(value));
    }
  }

  private static final class Reader<T> extends JsonDeserializer<T> {
    private final Class<T> type;
    private final Function<String, T> form;

    Reader(Class<T> type, Function<String, T> form) {
      this.type = type;
      this.form = form;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
      if (!json.hasToken(JsonToken.VALUE_STRING)) {
        throw context.wrongTokenException(json, type, JsonToken.VALUE_STRING, "");
      }
      try {
        return form.apply(json.getText());
      } catch (RuntimeException e) {
        throw context.weirdStringException(json.getText(), type, "");
      }
    }
  }
}
