package io.quaymaster.job.stack;

import io.quaymaster.account.AccountId;
import io.quaymaster.job.template.Template;
import java.time.Duration;

/**
 * A stack to be created by the account's own CloudFormation service role.
 *
 * @param account where
 * @param timeout after which CloudFormation itself gives up; rounded up to minutes
 */
public record StackRequest(
    StackName name, AccountId account, Template template, Duration timeout) {}
