package io.quaymaster.aws.dynamodb.table;

import io.micronaut.context.annotation.Property;
import io.quaymaster.aws.AwsCallFailed;
import io.quaymaster.aws.dynamodb.table.WriteOutcome.Refused;
import io.quaymaster.aws.dynamodb.table.WriteOutcome.Written;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * The table, by single items: consistent reads and conditional writes. Calls throw {@link
 * AwsCallFailed}.
 */
@Singleton
public class LedgerTable {
  private static final String WRITER = "writer";

  private final DynamoDbClient client;
  private final String name;
  private final Supplier<String> writers;

  public LedgerTable(
      DynamoDbClient client,
      @Property(name = "quaymaster.aws.ledger-table", defaultValue = "quaymaster-ledger")
          String name,
      WriterIds writers) {
    this.client = client;
    this.name = name;
    this.writers = writers;
  }

  /** Reads one item; sees every earlier write. */
  public Optional<Item> find(ItemKey key) {
    GetItemResponse found =
        asked(
            "read " + key,
            () ->
                client.getItem(g -> g.tableName(name).key(key.attributes()).consistentRead(true)));
    return found.hasItem() ? Optional.of(new Item(found.item())) : Optional.empty();
  }

  /** All items of a partition, by sort key; sees every earlier write. */
  public List<Item> partition(String pk) {
    return asked(
        "list " + pk,
        () ->
            client
                .queryPaginator(
                    q ->
                        q.tableName(name)
                            .keyConditionExpression("pk = :pk")
                            .expressionAttributeValues(Map.of(":pk", Attributes.text(pk)))
                            .consistentRead(true))
                .items()
                .stream()
                .map(Item::new)
                .toList());
  }

  /** Changes attributes of one item. */
  public WriteOutcome update(Update update) {
    AttributeValue writer = Attributes.text(writers.get());
    update.set(WRITER, writer);
    UpdateItemRequest.Builder request =
        UpdateItemRequest.builder()
            .tableName(name)
            .key(update.key().attributes())
            .updateExpression(update.expression())
            .expressionAttributeNames(update.names())
            .expressionAttributeValues(update.values())
            .returnValues(ReturnValue.ALL_NEW)
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    if (!update.condition().isEmpty()) {
      request.conditionExpression(update.condition());
    }
    try {
      return asked(
          "update " + update.key(),
          () -> new Written(new Item(client.updateItem(request.build()).attributes())));
    } catch (ConditionalCheckFailedException e) {
      return refused(e, writer);
    }
  }

  /**
   * Writes one whole item.
   *
   * @param condition with attributes as {@code #name}, see {@link Update}
   * @param values the values of the condition
   */
  public WriteOutcome put(
      Map<String, AttributeValue> item, String condition, Map<String, AttributeValue> values) {
    Map<String, AttributeValue> signed = new HashMap<>(item);
    AttributeValue writer = Attributes.text(writers.get());
    signed.put(WRITER, writer);
    try {
      asked(
          "write " + new Item(item).key(),
          () ->
              client.putItem(
                  p -> {
                    p.tableName(name)
                        .item(signed)
                        .conditionExpression(condition)
                        .expressionAttributeNames(Update.names(condition))
                        .returnValuesOnConditionCheckFailure(
                            ReturnValuesOnConditionCheckFailure.ALL_OLD);
                    if (!values.isEmpty()) {
                      p.expressionAttributeValues(values);
                    }
                  }));
      return new Written(new Item(signed));
    } catch (ConditionalCheckFailedException e) {
      return refused(e, writer);
    }
  }

  /** Deletes one item; false when there was none. Of several who delete it one hears true. */
  public boolean delete(ItemKey key) {
    try {
      asked(
          "delete " + key,
          () ->
              client.deleteItem(
                  d ->
                      d.tableName(name)
                          .key(key.attributes())
                          .conditionExpression("attribute_exists(pk)")));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  /** The client below and the name, for the index. */
  DynamoDbClient client() {
    return client;
  }

  String name() {
    return name;
  }

  /** A refusal of our own write means that the answer to its first attempt was lost. */
  private static WriteOutcome refused(ConditionalCheckFailedException e, AttributeValue writer) {
    Item item = new Item(e.hasItem() ? e.item() : Map.of());
    return writer.equals(item.values().get(WRITER)) ? new Written(item) : new Refused(item);
  }

  <T> T asked(String what, Supplier<T> call) {
    try {
      return call.get();
    } catch (ConditionalCheckFailedException e) {
      throw e;
    } catch (SdkException e) {
      throw new AwsCallFailed(what + " in table " + name, e);
    }
  }
}
