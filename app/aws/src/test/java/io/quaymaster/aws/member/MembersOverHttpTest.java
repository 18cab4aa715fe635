package io.quaymaster.aws.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.member.MemberStacks.Instance;
import io.quaymaster.account.member.MemberStacks.StackRequestOutcome;
import io.quaymaster.account.member.Organization.OrganizationAccount;
import io.quaymaster.account.member.Organization.Standing;
import io.quaymaster.account.member.UnitId;
import io.quaymaster.aws.model.Cloud;
import io.quaymaster.aws.model.ModelServer.Call;
import io.quaymaster.aws.model.Page;
import io.quaymaster.aws.model.Refusal;
import io.quaymaster.aws.wire.AwsRefused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MembersOverHttpTest {
  private static final UnitId UNIT = new UnitId("ou-ab12-sandboxes1");
  private static final List<String> IDS =
      IntStream.range(0, 5).mapToObj(i -> "11112222333" + i).toList();
  private static final AccountId FIRST = new AccountId(IDS.getFirst());

  private final Cloud cloud = new Cloud();
  private final OrganizationAccounts organization = new OrganizationAccounts(cloud.own);
  private final StackSetInstances stacks =
      new StackSetInstances(
          cloud.own, new StackSetSettings("quaymaster-members", true), Cloud.REGION);

  @AfterEach
  void requestsKeptToTheModels() {
    cloud.close();
  }

  private static Map<String, Object> account(String id) {
    String state =
        switch (IDS.indexOf(id)) {
          case 1 -> "PENDING_ACTIVATION";
          case 2 -> "SUSPENDED";
          case 3 -> "PENDING_CLOSURE";
          default -> "ACTIVE";
        };
    return Map.of("Id", id, "State", state);
  }

  @Test
  void allPagesOfAccountsAreReadWithTheirStanding() {
    cloud
        .server
        .on(
            "organizations:ListAccounts",
            c -> Page.NEXT_TOKEN.of(c, "Accounts", IDS, MembersOverHttpTest::account))
        .on(
            "organizations:ListAccountsForParent",
            c -> Page.NEXT_TOKEN.of(c, "Accounts", IDS, MembersOverHttpTest::account));

    assertEquals(
        List.of(Standing.ACTIVE, Standing.PENDING, Standing.ENDED, Standing.ENDED, Standing.ACTIVE),
        organization.accounts().stream().map(OrganizationAccount::standing).toList());
    assertEquals(5, organization.directlyIn(UNIT).size());
    assertEquals(3, cloud.server.calls("organizations:ListAccounts").size());
    assertEquals("us-east-1", cloud.server.calls().getFirst().region());
  }

  @Test
  void accountIsFoundWithItsParentUnlessItHasLeft() {
    cloud
        .server
        .on("organizations:DescribeAccount", c -> Map.of("Account", account(c.text("AccountId"))))
        .on(
            "organizations:ListParents",
            _ ->
                Map.of(
                    "Parents", List.of(Map.of("Id", UNIT.value(), "Type", "ORGANIZATIONAL_UNIT"))))
        .on(
            "organizations:DescribeOrganization",
            _ -> Map.of("Organization", Map.of("MasterAccountId", "000000000001")));

    assertEquals(
        Optional.of(new OrganizationAccount(FIRST, Standing.ACTIVE)), organization.find(FIRST));
    assertEquals(Optional.of(UNIT), organization.parent(FIRST));
    assertEquals(new AccountId("000000000001"), organization.management());
    assertEquals(organization.management(), organization.management());
    assertEquals(1, cloud.server.calls("organizations:DescribeOrganization").size());

    cloud.server.refuse(
        "organizations:DescribeAccount",
        new Refusal(400, "AccountNotFoundException", "You specified an account that isn't here"));
    cloud.server.refuse(
        "organizations:ListParents", new Refusal(400, "ChildNotFoundException", "no such child"));
    assertEquals(Optional.empty(), organization.find(FIRST));
    assertEquals(Optional.empty(), organization.parent(FIRST));
    cloud.server.refuse("organizations:DescribeAccount", Refusal.accessDenied());
    assertThrows(AwsRefused.class, () -> organization.find(FIRST));
  }

  @Test
  void instancesOfThisRegionAreListedWithTheirState() {
    cloud.server.on(
        "cloudformation:ListStackInstances",
        c ->
            Page.NEXT_TOKEN.of(
                c,
                "Summaries",
                IDS,
                id ->
                    Map.of(
                        "Account",
                        id,
                        "Region",
                        id.endsWith("4") ? "eu-west-1" : "eu-central-1",
                        "OrganizationalUnitId",
                        UNIT.value(),
                        "StackInstanceStatus",
                        Map.of("DetailedStatus", id.endsWith("3") ? "FAILED" : "SUCCEEDED"))));

    Set<Instance> instances = stacks.instances();

    assertEquals(4, instances.size());
    assertEquals(
        List.of(new AccountId("111122223333")),
        instances.stream().filter(Instance::failed).map(Instance::account).toList());
  }

  @Test
  void instanceIsMadeInOneAccountOfTheUnit() {
    cloud
        .server
        .on("cloudformation:CreateStackInstances", _ -> Map.of("OperationId", "op-1"))
        .on("cloudformation:DeleteStackInstances", _ -> Map.of("OperationId", "op-2"));

    assertEquals(new StackRequestOutcome.Begun("op-1"), stacks.create(FIRST, UNIT));
    assertEquals(
        new StackRequestOutcome.Begun("op-2"),
        stacks.delete(new Instance(FIRST, UNIT, false), true));

    for (Call call : cloud.server.calls()) {
      assertEquals("quaymaster-members", call.text("StackSetName"));
      assertEquals("DELEGATED_ADMIN", call.text("CallAs"));
      assertEquals(List.of("eu-central-1"), call.params().get("Regions"));
      assertEquals(
          Map.of(
              "OrganizationalUnitIds",
              List.of(UNIT.value()),
              "AccountFilterType",
              "INTERSECTION",
              "Accounts",
              List.of(FIRST.value())),
          call.params().get("DeploymentTargets"));
    }
    assertEquals(true, cloud.server.calls().getLast().params().get("RetainStacks"));
  }

  @Test
  void stackSetAtAnotherOperationIsBusy() {
    cloud.server.refuse(
        "cloudformation:CreateStackInstances",
        new Refusal(409, "OperationInProgressException", "Another Operation is in progress"),
        new Refusal(404, "StackSetNotFoundException", "StackSet quaymaster-members not found"));

    assertEquals(new StackRequestOutcome.Busy(), stacks.create(FIRST, UNIT));
    assertInstanceOf(StackRequestOutcome.Refused.class, stacks.create(FIRST, UNIT));
    assertFalse(cloud.server.calls().isEmpty());
    assertTrue(cloud.pauses().isEmpty());
  }
}
