package io.quaymaster.aws.dynamodb.account;

import io.quaymaster.aws.AwsCallFailed;
import io.quaymaster.aws.dynamodb.table.Attributes;
import io.quaymaster.aws.dynamodb.table.Item;
import io.quaymaster.aws.dynamodb.table.WriterIds;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/**
 * Conditional writes of accounts. A write that meets a transaction on the same item is a lost race,
 * like one whose condition fails: somebody else is changing the account.
 */
@Singleton
class AccountItemWrites {
  private static final String WRITER = "writer";
  private static final String CONDITION_FAILED = "ConditionalCheckFailed";
  private static final String CONFLICT = "TransactionConflict";
  private static final ReturnValuesOnConditionCheckFailure ALL_OLD =
      ReturnValuesOnConditionCheckFailure.ALL_OLD;

  private final AccountTables tables;
  private final Supplier<String> writers;

  AccountItemWrites(AccountTables tables, WriterIds writers) {
    this.tables = tables;
    this.writers = writers;
  }

  /** When an item may be written: attributes as {@code #name}, all of them in {@code names}. */
  record Condition(
      String expression, Map<String, String> names, Map<String, AttributeValue> values) {
    /** It is the account in this version, and in a pool. */
    static Condition version(long version) {
      return new Condition(
          "#version = :read AND attribute_exists(#state)",
          Map.of("#version", AccountItems.VERSION, "#state", AccountItems.STATE),
          Map.of(":read", Attributes.number(version)));
    }

    /** It has left in this version. */
    static Condition left(long version) {
      return new Condition(
          "#version = :read AND attribute_not_exists(#state)",
          Map.of("#version", AccountItems.VERSION, "#state", AccountItems.STATE),
          Map.of(":read", Attributes.number(version)));
    }

    /** It was never there. */
    static Condition absent() {
      return new Condition("attribute_not_exists(#id)", Map.of("#id", AccountItems.ID), Map.of());
    }
  }

  /** Writes one item; false when the condition doesn't hold. */
  boolean put(Map<String, AttributeValue> item, Condition condition) {
    Map<String, AttributeValue> signed = signed(item);
    PutItemRequest.Builder request =
        PutItemRequest.builder()
            .tableName(tables.accounts())
            .item(signed)
            .conditionExpression(condition.expression())
            .expressionAttributeNames(condition.names())
            .returnValuesOnConditionCheckFailure(ALL_OLD);
    if (!condition.values().isEmpty()) {
      request.expressionAttributeValues(condition.values());
    }
    try {
      tables.client().putItem(request.build());
      return true;
    } catch (ConditionalCheckFailedException e) {
      return e.hasItem() && ours(e.item(), signed);
    } catch (TransactionConflictException e) {
      return false;
    } catch (SdkException e) {
      throw new AwsCallFailed(what(item), e);
    }
  }

  /** Writes one item, and a line of the history with it. */
  boolean putWithLine(
      Map<String, AttributeValue> item, Condition condition, Map<String, AttributeValue> line) {
    Map<String, AttributeValue> signed = signed(item);
    Put account =
        Put.builder()
            .tableName(tables.accounts())
            .item(signed)
            .conditionExpression(condition.expression())
            .expressionAttributeNames(condition.names())
            .expressionAttributeValues(condition.values())
            .returnValuesOnConditionCheckFailure(ALL_OLD)
            .build();
    Put history = Put.builder().tableName(tables.leases()).item(line).build();
    try {
      tables
          .client()
          .transactWriteItems(
              t ->
                  t.transactItems(
                      TransactWriteItem.builder().put(account).build(),
                      TransactWriteItem.builder().put(history).build()));
      return true;
    } catch (TransactionCanceledException e) {
      return canceled(e, signed);
    } catch (SdkException e) {
      throw new AwsCallFailed(what(item), e);
    }
  }

  private boolean canceled(TransactionCanceledException e, Map<String, AttributeValue> signed) {
    List<CancellationReason> reasons = e.cancellationReasons();
    for (CancellationReason reason : reasons) {
      if (CONDITION_FAILED.equals(reason.code())) {
        return reason.hasItem() && ours(reason.item(), signed);
      }
    }
    if (reasons.stream().anyMatch(reason -> CONFLICT.equals(reason.code()))) {
      return false;
    }
    throw new AwsCallFailed(what(signed), e);
  }

  private Map<String, AttributeValue> signed(Map<String, AttributeValue> item) {
    Map<String, AttributeValue> signed = new HashMap<>(item);
    signed.put(WRITER, Attributes.text(writers.get()));
    return signed;
  }

  /** A refusal of our own write means that the answer to its first attempt was lost. */
  private static boolean ours(
      Map<String, AttributeValue> stored, Map<String, AttributeValue> written) {
    return new Item(written).text(WRITER).equals(new Item(stored).optionalText(WRITER).orElse(""));
  }

  private String what(Map<String, AttributeValue> item) {
    return "write account %s in table %s"
        .formatted(new Item(item).text(AccountItems.ID), tables.accounts());
  }
}
