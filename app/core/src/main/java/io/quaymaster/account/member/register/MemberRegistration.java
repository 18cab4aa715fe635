package io.quaymaster.account.member.register;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.Membership;
import io.quaymaster.account.Membership.Capability;
import io.quaymaster.account.Membership.RoleArn;
import io.quaymaster.account.PoolName;
import io.quaymaster.account.member.MemberPool;
import io.quaymaster.account.member.MemberPool.LeaveOutcome;
import io.quaymaster.account.member.MemberRules;
import io.quaymaster.account.member.MemberStacks;
import io.quaymaster.account.member.Organization;
import io.quaymaster.account.member.Organization.Standing;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Registers and deregisters the account whose member stack asks. Whatever happens CloudFormation
 * gets an answer, else the stack hangs for an hour. Who asks is taken from the stack's ARN and
 * believed only for an account that the organization and the StackSet know as a member.
 */
@Singleton
public final class MemberRegistration {
  private static final Logger LOG = LoggerFactory.getLogger(MemberRegistration.class);

  private final Organization organization;
  private final MemberStacks stacks;
  private final MemberPool pool;
  private final MemberRules rules;
  private final RegistrationAnswers answers;

  public MemberRegistration(
      Organization organization,
      MemberStacks stacks,
      MemberPool pool,
      MemberRules rules,
      RegistrationAnswers answers) {
    this.organization = organization;
    this.stacks = stacks;
    this.pool = pool;
    this.rules = rules;
    this.answers = answers;
  }

  /** Does what is asked and answers. */
  public RegistrationOutcome handle(RegistrationRequest request) {
    RegistrationOutcome outcome;
    try {
      outcome = done(request);
    } catch (RuntimeException e) {
      LOG.error("could not do {}", request, e);
      outcome =
          new RegistrationOutcome.Refused(
              request.stack().account(), "Quaymaster could not do it now: " + e.getMessage());
    }
    answers.put(
        request.answerTo(),
        switch (outcome) {
          case RegistrationOutcome.Registered _, RegistrationOutcome.Left _ ->
              RegistrationAnswer.to(request, true, "");
          case RegistrationOutcome.Refused(AccountId _, String why) ->
              RegistrationAnswer.to(request, false, why);
        });
    return outcome;
  }

  private RegistrationOutcome done(RegistrationRequest request) {
    return switch (request.type()) {
      case CREATE, UPDATE -> register(request);
      case DELETE -> leave(request);
    };
  }

  private RegistrationOutcome register(RegistrationRequest request) {
    AccountId account = request.stack().account();
    Optional<String> stranger = whyNoMember(account);
    if (stranger.isPresent()) {
      return new RegistrationOutcome.Refused(account, stranger.orElseThrow());
    }
    Membership member;
    try {
      member = membership(account, request);
    } catch (IllegalArgumentException e) {
      return new RegistrationOutcome.Refused(account, String.valueOf(e.getMessage()));
    }
    pool.register(member);
    return new RegistrationOutcome.Registered(account);
  }

  /**
   * An id that is not the account's is that of a resource that was never made: nothing to delete. A
   * leased account is drained, and its stack kept by a failure: cleaning needs the stack's roles.
   */
  private RegistrationOutcome leave(RegistrationRequest request) {
    AccountId account = request.stack().account();
    if (request.physicalId().filter(id -> !id.equals(account.value())).isPresent()) {
      return new RegistrationOutcome.Left(account);
    }
    return switch (pool.leave(account)) {
      case LeaveOutcome.Gone() -> new RegistrationOutcome.Left(account);
      case LeaveOutcome.Draining() ->
          new RegistrationOutcome.Refused(
              account,
              "account "
                  + account
                  + " is leased; it is draining now: delete the stack again when it has left the"
                  + " pool");
    };
  }

  private Optional<String> whyNoMember(AccountId account) {
    if (account.equals(organization.management())) {
      return Optional.of("the management account " + account + " is never a member");
    }
    boolean active =
        organization.find(account).filter(a -> a.standing() == Standing.ACTIVE).isPresent();
    boolean inUnit = organization.parent(account).filter(rules.units()::contains).isPresent();
    if (!active || !inUnit) {
      return Optional.of(
          "account " + account + " is not an active account in one of " + rules.units());
    }
    return stacks.instances().stream().anyMatch(i -> i.account().equals(account))
        ? Optional.empty()
        : Optional.of("the StackSet has no instance in account " + account);
  }

  private static Membership membership(AccountId account, RegistrationRequest request) {
    Set<Capability> capabilities =
        Arrays.stream(request.properties().getOrDefault("Capabilities", "").split(","))
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .map(Capability::new)
            .collect(Collectors.toSet());
    return new Membership(
        account,
        new PoolName(property(request, "Pool")),
        capabilities,
        new RoleArn(property(request, "RoleArn")),
        false);
  }

  private static String property(RegistrationRequest request, String name) {
    String value = request.properties().get(name);
    if (value == null) {
      throw new IllegalArgumentException("the custom resource lacks the property " + name);
    }
    return value;
  }
}
