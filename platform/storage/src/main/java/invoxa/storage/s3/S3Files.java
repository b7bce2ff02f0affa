package invoxa.storage.s3;

import invoxa.storage.Files;
import invoxa.storage.Partition;
import invoxa.storage.StoreUnavailable;
import invoxa.storage.folder.FileName;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Files as objects of a bucket. Who is allowed in, and the region, come from where AWS's own tools take them: in ECS
 * from the task's role.
 *
 * <p>An object is written only where there is none ({@code If-None-Match: *}), so that of two processes that put one
 * name at once the second sees the first one's bytes.
 */
public final class S3Files implements Files {

    private static final Duration ONE_TRY = Duration.ofSeconds(20);
    private static final Duration ALL_TRIES = Duration.ofSeconds(60);
    private static final int TAKEN = 412;
    private static final int BEING_WRITTEN = 409;
    private static final int NOT_FOUND = 404;
    private static final int SERVER_ERROR = 500;
    private static final int PUTS = 5;

    private final S3Client client;
    private final Bucket bucket;

    private S3Files(S3Client client, Bucket bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    /**
     * The files at {@code s3://bucket/prefix}; the bucket must exist.
     *
     * @throws IllegalArgumentException where the address is of another form
     */
    public static S3Files open(String address) {
        var bucket = Bucket.at(address);
        var client = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(
                        limits -> limits.apiCallAttemptTimeout(ONE_TRY).apiCallTimeout(ALL_TRIES));
        bucket.endpoint()
                .ifPresent(endpoint -> client.endpointOverride(endpoint).forcePathStyle(true));
        return new S3Files(client.build(), bucket);
    }

    @Override
    public void put(Partition partition, String name, byte[] content) {
        answered(() -> {
            putOnce(partition, name, content);
            return name;
        });
    }

    private void putOnce(Partition partition, String name, byte[] content) {
        var key = key(partition, name);
        for (int tries = 1; ; tries++) {
            try {
                client.putObject(
                        request -> request.bucket(bucket.name()).key(key).ifNoneMatch("*"),
                        RequestBody.fromBytes(content));
                return;
            } catch (S3Exception e) {
                if (e.statusCode() == TAKEN) {
                    var there = get(partition, name);
                    if (there.isPresent()) {
                        requireSame(name, there.get(), content);
                        return;
                    }
                } else if (e.statusCode() != BEING_WRITTEN) {
                    throw e;
                }
                if (tries == PUTS) {
                    throw e;
                }
            }
        }
    }

    private static void requireSame(String name, byte[] there, byte[] content) {
        if (!Arrays.equals(there, content)) {
            throw new IllegalStateException("there are other bytes under this name already: " + name);
        }
    }

    @Override
    public Optional<byte[]> get(Partition partition, String name) {
        var key = key(partition, name);
        return found(() -> client.getObjectAsBytes(
                        request -> request.bucket(bucket.name()).key(key))
                .asByteArray());
    }

    @Override
    public OptionalLong size(Partition partition, String name) {
        var key = key(partition, name);
        return found(() -> client.headObject(
                                request -> request.bucket(bucket.name()).key(key))
                        .contentLength())
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    /** What is asked of a file; empty where the bucket has no such file. */
    private static <T> Optional<T> found(Supplier<T> question) {
        try {
            return Optional.of(answered(question));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        } catch (S3Exception e) {
            if (e.statusCode() == NOT_FOUND
                    && !"NoSuchBucket".equals(e.awsErrorDetails().errorCode())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public void delete(Partition partition, String name) {
        var key = key(partition, name);
        answered(() ->
                client.deleteObject(request -> request.bucket(bucket.name()).key(key)));
    }

    private static <T> T answered(Supplier<T> step) {
        try {
            return step.get();
        } catch (ApiCallTimeoutException | ApiCallAttemptTimeoutException e) {
            throw new StoreUnavailable("S3", e);
        } catch (SdkClientException e) {
            // without credentials or a region it does not pass by itself
            throw e.getCause() instanceof IOException ? new StoreUnavailable("S3", e) : e;
        } catch (S3Exception e) {
            throw e.statusCode() >= SERVER_ERROR ? new StoreUnavailable("S3", e) : e;
        }
    }

    private String key(Partition partition, String name) {
        if (name.isEmpty() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("a file's name has 1 to " + MAX_NAME + " characters");
        }
        return bucket.key(FileName.of(partition.value(), name).key());
    }
}
