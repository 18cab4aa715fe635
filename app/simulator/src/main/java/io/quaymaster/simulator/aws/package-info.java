/**
 * The AWS of this machine: SQS (ElasticMQ), S3 (S3Proxy) and DynamoDB (Amazon's DynamoDB Local)
 * inside this process, on the loopback interface, and S3's event notifications. Uses the engines'
 * libraries and nothing of the simulated GitHub.
 */
@NullMarked
package io.quaymaster.simulator.aws;

import org.jspecify.annotations.NullMarked;
