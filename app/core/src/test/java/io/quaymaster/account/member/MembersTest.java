package io.quaymaster.account.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.Membership;
import io.quaymaster.account.member.Organization.Standing;
import io.quaymaster.account.member.register.MemberRegistration;
import io.quaymaster.account.member.register.RegistrationAnswer;
import io.quaymaster.account.member.register.RegistrationOutcome;
import io.quaymaster.account.member.register.RegistrationRequest;
import io.quaymaster.account.member.register.StackArn;
import io.quaymaster.memory.account.member.MemoryMemberStacks;
import io.quaymaster.memory.account.member.MemoryOrganization;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MembersTest {
  private static final AccountId MANAGEMENT = new AccountId("000000000001");
  private static final AccountId ONE = new AccountId("111122223333");
  private static final AccountId TWO = new AccountId("444455556666");
  private static final UnitId UNIT = new UnitId("ou-ab12-sandboxes");
  private static final UnitId OTHER = new UnitId("ou-ab12-elsewhere");
  private static final URI ANSWER = URI.create("https://answers.example.com/1");

  private final MemoryOrganization organization =
      new MemoryOrganization(MANAGEMENT, new UnitId("r-ab12"));
  private final MemoryMemberStacks stacks = new MemoryMemberStacks();
  private final Pool pool = new Pool();
  private final MemberRules rules = new MemberRules(Set.of(UNIT));
  private final MemberReconcile reconcile = new MemberReconcile(organization, stacks, pool, rules);
  private final List<RegistrationAnswer> answers = new ArrayList<>();
  private final MemberRegistration registration =
      new MemberRegistration(organization, stacks, pool, rules, (_, answer) -> answers.add(answer));

  private static final class Pool implements MemberPool {
    final Map<AccountId, Membership> members = new HashMap<>();
    final Set<AccountId> leased = new HashSet<>();
    boolean down;

    @Override
    public Set<AccountId> registered() {
      return Set.copyOf(members.keySet());
    }

    @Override
    public void register(Membership member) {
      if (down) {
        throw new IllegalStateException("the table does not answer");
      }
      members.put(member.id(), member);
    }

    @Override
    public LeaveOutcome leave(AccountId account) {
      if (leased.contains(account)) {
        return new LeaveOutcome.Draining();
      }
      members.remove(account);
      return new LeaveOutcome.Gone();
    }
  }

  private RegistrationRequest request(
      RegistrationRequest.Type type, AccountId account, String... properties) {
    Map<String, String> all = new HashMap<>();
    for (int i = 0; i < properties.length; i += 2) {
      all.put(properties[i], properties[i + 1]);
    }
    return new RegistrationRequest(
        type,
        ANSWER,
        new StackArn("arn:aws:cloudformation:eu-central-1:" + account + ":stack/StackSet-1/2"),
        "request-1",
        "Registration",
        type == RegistrationRequest.Type.CREATE ? Optional.empty() : Optional.of(account.value()),
        all);
  }

  private RegistrationRequest create(AccountId account) {
    return request(
        RegistrationRequest.Type.CREATE,
        account,
        "Pool",
        "sandbox",
        "RoleArn",
        "arn:aws:iam::" + account + ":role/quaymaster-processing",
        "Capabilities",
        "gpu, region:eu-central-1");
  }

  private void register(AccountId account) {
    organization.put(account, Standing.ACTIVE, UNIT);
    reconcile.look(account);
    registration.handle(create(account));
  }

  @Test
  void accountGetsItsStackOnceItIsActive() {
    organization.put(ONE, Standing.PENDING, UNIT);
    assertInstanceOf(MemberOutcome.Waiting.class, reconcile.look(ONE));

    organization.put(ONE, Standing.ACTIVE, UNIT);
    stacks.busy(true);
    assertInstanceOf(MemberOutcome.Waiting.class, reconcile.look(ONE));
    stacks.busy(false);
    assertEquals(new MemberOutcome.Requested("create " + ONE), reconcile.look(ONE));
    assertInstanceOf(MemberOutcome.Waiting.class, reconcile.look(ONE));
    registration.handle(create(ONE));
    assertEquals(new MemberOutcome.Settled(), reconcile.look(ONE));
    assertEquals(List.of("create " + ONE), stacks.asked());
  }

  @Test
  void failedStackIsMadeAgain() {
    register(ONE);
    stacks.fail(ONE);

    assertEquals(new MemberOutcome.Requested("create " + ONE), reconcile.look(ONE));
  }

  @Test
  void leasedAccountThatMovedOutKeepsItsStackUntilItHasLeft() {
    register(ONE);
    pool.leased.add(ONE);
    organization.put(ONE, Standing.ACTIVE, OTHER);

    assertInstanceOf(MemberOutcome.Waiting.class, reconcile.look(ONE));
    pool.leased.clear();
    assertEquals(new MemberOutcome.Requested("delete " + ONE), reconcile.look(ONE));
    assertEquals(Set.of(), pool.registered());
    assertEquals(new MemberOutcome.Settled(), reconcile.look(ONE));
  }

  @Test
  void stackOfAnAccountThatCanNotBeReachedIsForgotten() {
    register(ONE);
    register(TWO);
    organization.remove(ONE);
    organization.put(TWO, Standing.ENDED, UNIT);

    assertEquals(
        Map.of(
            MANAGEMENT, new MemberOutcome.Settled(),
            ONE, new MemberOutcome.Requested("forget " + ONE),
            TWO, new MemberOutcome.Requested("forget " + TWO)),
        reconcile.all());
  }

  @Test
  void reconcileFindsWhatEventsMissedAndLeavesTheManagementAccountAlone() {
    organization.put(MANAGEMENT, Standing.ACTIVE, UNIT);
    organization.put(ONE, Standing.ACTIVE, UNIT);
    organization.put(TWO, Standing.ACTIVE, OTHER);

    assertEquals(
        Map.of(
            MANAGEMENT, new MemberOutcome.Settled(),
            ONE, new MemberOutcome.Requested("create " + ONE),
            TWO, new MemberOutcome.Settled()),
        reconcile.all());
  }

  @Test
  void registrationAnswersWithTheAccountAsPhysicalId() {
    organization.put(ONE, Standing.ACTIVE, UNIT);
    reconcile.look(ONE);

    assertEquals(new RegistrationOutcome.Registered(ONE), registration.handle(create(ONE)));

    assertEquals(Set.of(ONE), pool.registered());
    assertEquals(2, pool.members.values().iterator().next().capabilities().size());
    RegistrationAnswer answer = answers.getFirst();
    assertTrue(answer.success());
    assertEquals(ONE.value(), answer.physicalId());
    assertEquals("request-1", answer.requestId());
  }

  @Test
  void strangersAreRefusedAndAnswered() {
    registration.handle(create(ONE));
    organization.put(ONE, Standing.ACTIVE, UNIT);
    registration.handle(create(ONE));
    registration.handle(create(MANAGEMENT));

    assertEquals(
        List.of(
            "account 111122223333 is not an active account in one of [ou-ab12-sandboxes]",
            "the StackSet has no instance in account 111122223333",
            "the management account 000000000001 is never a member"),
        answers.stream().map(RegistrationAnswer::reason).toList());
    assertTrue(answers.stream().noneMatch(RegistrationAnswer::success));
    assertEquals(Set.of(), pool.registered());
  }

  @Test
  void wrongPropertiesAndOutagesAreAnsweredToo() {
    register(ONE);
    answers.clear();
    registration.handle(request(RegistrationRequest.Type.UPDATE, ONE, "Pool", "sandbox"));
    registration.handle(
        request(
            RegistrationRequest.Type.UPDATE,
            ONE,
            "Pool",
            "sandbox",
            "RoleArn",
            "arn:aws:iam::" + TWO + ":role/x"));
    pool.down = true;
    registration.handle(create(ONE));

    assertEquals(
        List.of(
            "the custom resource lacks the property RoleArn",
            "role arn:aws:iam::444455556666:role/x is not in account 111122223333",
            "Quaymaster could not do it now: the table does not answer"),
        answers.stream().map(RegistrationAnswer::reason).toList());
    assertTrue(answers.stream().allMatch(a -> a.physicalId().equals(ONE.value())));
  }

  @Test
  void deletionOfAnUnknownAccountSucceedsAndOfALeasedOneWaits() {
    assertEquals(
        new RegistrationOutcome.Left(TWO),
        registration.handle(request(RegistrationRequest.Type.DELETE, TWO)));
    register(ONE);
    pool.leased.add(ONE);
    assertInstanceOf(
        RegistrationOutcome.Refused.class,
        registration.handle(request(RegistrationRequest.Type.DELETE, ONE)));
    pool.leased.clear();
    assertEquals(
        new RegistrationOutcome.Left(ONE),
        registration.handle(request(RegistrationRequest.Type.DELETE, ONE)));
    assertEquals(
        List.of(true, true, false, true),
        answers.stream().map(RegistrationAnswer::success).toList());
  }

  @Test
  void deletionOfAResourceThatWasNeverMadeLeavesTheAccountAlone() {
    register(ONE);
    RegistrationRequest delete =
        new RegistrationRequest(
            RegistrationRequest.Type.DELETE,
            ANSWER,
            create(ONE).stack(),
            "request-2",
            "Registration",
            Optional.of("never-made"),
            Map.of());

    assertEquals(new RegistrationOutcome.Left(ONE), registration.handle(delete));
    assertEquals(Set.of(ONE), pool.registered());
  }

  @Test
  void longReasonsFitIntoAnAnswer() {
    RegistrationAnswer answer =
        new RegistrationAnswer(
            false, "x".repeat(9_000), "1", create(ONE).stack(), "request", "logical");

    assertEquals(RegistrationAnswer.MOST_REASON, answer.reason().length());
    assertTrue(create(ONE).toString().indexOf("example.com") < 0);
  }
}
