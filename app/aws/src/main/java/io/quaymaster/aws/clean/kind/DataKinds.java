package io.quaymaster.aws.clean.kind;

import io.quaymaster.account.clean.DeletionOutcome;
import io.quaymaster.aws.clean.kind.Kind.Item;
import io.quaymaster.aws.wire.AwsApi;
import io.quaymaster.aws.wire.AwsRefused;
import io.quaymaster.aws.wire.AwsSession;
import io.quaymaster.aws.wire.Paging;
import java.util.List;
import java.util.Map;

/** DynamoDB and CloudWatch Logs. */
public final class DataKinds {
  private static final Paging TABLES =
      new Paging("ExclusiveStartTableName", "LastEvaluatedTableName");
  private static final Paging BACKUPS =
      new Paging("ExclusiveStartBackupArn", "LastEvaluatedBackupArn");
  private static final Paging LOG_GROUPS = new Paging("nextToken", "nextToken");

  /** Tables, then the backups that a job made of them. */
  public static final List<Kind> DYNAMODB =
      List.of(
          new Kind(
              "AWS::DynamoDB::Table",
              session ->
                  session
                      .all(AwsApi.DYNAMODB, "ListTables", Map.of(), TABLES, "TableNames")
                      .stream()
                      .map(name -> Item.made(name.text()))
                      .toList(),
              DataKinds::deleteTable),
          Kind.of(
              "AWS::DynamoDB::Backup",
              session ->
                  session
                      .all(
                          AwsApi.DYNAMODB,
                          "ListBackups",
                          Map.of("BackupType", "USER"),
                          BACKUPS,
                          "BackupSummaries")
                      .stream()
                      .filter(b -> !b.at("BackupStatus").text().equals("DELETED"))
                      .map(b -> Item.made(b.get("BackupArn")))
                      .toList(),
              (session, id) ->
                  session.call(AwsApi.DYNAMODB, "DeleteBackup", Map.of("BackupArn", id))));

  /** Log groups with their streams. */
  public static final List<Kind> LOGS =
      List.of(
          Kind.of(
              "AWS::Logs::LogGroup",
              session ->
                  session
                      .all(AwsApi.LOGS, "DescribeLogGroups", Map.of(), LOG_GROUPS, "logGroups")
                      .stream()
                      .map(group -> Item.made(group.get("logGroupName")))
                      .toList(),
              (session, id) ->
                  session.call(AwsApi.LOGS, "DeleteLogGroup", Map.of("logGroupName", id))));

  private DataKinds() {}

  /** A protected table is refused as invalid; without its protection it goes. */
  private static DeletionOutcome deleteTable(AwsSession session, String table) {
    try {
      session.call(AwsApi.DYNAMODB, "DeleteTable", Map.of("TableName", table));
      return new DeletionOutcome.Deleted();
    } catch (AwsRefused e) {
      if (!e.code().equals("ValidationException")) {
        throw e;
      }
      session.call(
          AwsApi.DYNAMODB,
          "UpdateTable",
          Map.of("TableName", table, "DeletionProtectionEnabled", false));
      return new DeletionOutcome.Underway("its deletion protection has just been taken off");
    }
  }
}
