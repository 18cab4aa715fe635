package io.quaymaster.aws.function.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import io.quaymaster.aws.function.message.Answer.Kind;
import io.quaymaster.aws.function.message.Answer.Refusal;
import io.quaymaster.aws.function.message.Members.Strictness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * Requests and answers as JSON:
 *
 * <pre>{@code
 * {"version": 1, "operation": "acquire", "with": {"pool": "sandbox", "holder": "worker-1", "duration": "PT3H"}}
 * {"version": 1, "answer": {"is": "none-free", "nextExpected": "2026-03-01T15:00:00Z"}}
 * {"version": 1, "refused": {"kind": "ARGUMENT", "text": "a lease lasts PT1M to PT12H, not PT1S"}}
 * }</pre>
 *
 * Of a request every member must be known: nothing that is asked for is ignored. Of an answer a
 * caller lets be what it doesn't know, for a worker is at a job for hours while a newer function
 * may take the place of the one that it began with.
 */
public final class Messages {
  /** Another one means that what was understood before is not any more. */
  public static final int VERSION = 1;

  private static final ObjectMapper JSON = ObjectMapper.getDefault();

  private static final Format<Refusal> REFUSAL =
      new Format<>(
          refusal -> new Written().text("kind", refusal.kind()).text("text", refusal.text()),
          in -> new Refusal(in.value("kind", Kind::valueOf), in.value("text", text -> text)));

  private Messages() {}

  /**
   * A request that was read as far as the operation.
   *
   * @param with what it is asked
   */
  public record Request(String operation, JsonNode with) {
    /**
     * What is asked.
     *
     * @throws UnreadableMessage when it is not what the operation takes
     */
    public <Q> Q question(Operation<Q, ?> of) {
      return of.question().read(of.name(), with, Strictness.EXACT);
    }
  }

  /** Asks an operation. */
  public static <Q> String request(Operation<Q, ?> operation, Q question) {
    return text(
        envelope()
            .text("operation", operation)
            .part("with", operation.question(), question)
            .object());
  }

  /**
   * Reads a request.
   *
   * @throws UnreadableMessage when it is none of this version
   */
  public static Request request(String text) {
    Members members = envelope("request", text, Strictness.EXACT);
    Request request = new Request(members.value("operation", name -> name), members.node("with"));
    members.end();
    return request;
  }

  /** Answers what was asked for. */
  public static <A> String answer(Operation<?, A> operation, A answer) {
    return text(envelope().part("answer", operation.answer(), answer).object());
  }

  /** Answers that it can't be done. */
  public static String refusal(Refusal refusal) {
    return text(envelope().part("refused", REFUSAL, refusal).object());
  }

  /**
   * Reads an answer.
   *
   * @throws UnreadableMessage when it is none of this version and operation
   */
  public static <A> Answer<A> answer(Operation<?, A> operation, String text) {
    Members members = envelope("answer", text, Strictness.LENIENT);
    return members
        .optionalPart("refused", REFUSAL)
        .<Answer<A>>map(Answer.Refused::new)
        .orElseGet(() -> new Answer.Given<>(members.part("answer", operation.answer())));
  }

  /** How many bytes a tree has as JSON. */
  static int size(Map<String, Object> tree) {
    return text(tree).getBytes(UTF_8).length;
  }

  private static Written envelope() {
    return new Written().number("version", VERSION);
  }

  private static Members envelope(String what, String text, Strictness strictness) {
    Members members = new Members(what, tree(what, text), strictness);
    long version = members.number("version");
    if (version != VERSION) {
      throw new UnreadableMessage(
          "the %s is of version %d, not %d: its sender is of another release"
              .formatted(what, version, VERSION));
    }
    return members;
  }

  private static JsonNode tree(String what, String text) {
    try {
      JsonNode tree = JSON.readValue(text, JsonNode.class);
      return tree == null ? JsonNode.nullNode() : tree;
    } catch (IOException e) {
      throw new UnreadableMessage("the " + what + " is not JSON", e);
    }
  }

  private static String text(Map<String, Object> tree) {
    try {
      return JSON.writeValueAsString(tree);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
