package invoxa.storage.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import invoxa.storage.Files;
import invoxa.storage.FilesContract;
import invoxa.storage.Partition;
import invoxa.storage.StoreUnavailable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

@Tag("slow")
class S3FilesTest extends FilesContract {

    private static final Partition P = new Partition("org_1");
    private static final AtomicInteger BUCKETS = new AtomicInteger();
    private static Moto moto;
    private static S3Client client;
    private String bucket = "bucket-" + BUCKETS.incrementAndGet();

    @BeforeAll
    static void start() {
        Map.of("aws.accessKeyId", "key", "aws.secretAccessKey", "secret", "aws.region", "us-east-1")
                .forEach(System::setProperty);
        moto = Moto.start();
        client = S3Client.builder()
                .endpointOverride(moto.url())
                .forcePathStyle(true)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    @AfterAll
    static void stop() {
        if (moto != null) {
            client.close();
            moto.close();
        }
    }

    @BeforeEach
    void makeBucket() {
        client.createBucket(request -> request.bucket(bucket));
    }

    @Override
    protected Files open() {
        return at("/invoice");
    }

    private Files at(String prefix) {
        return S3Files.open("s3://" + bucket + prefix + "?endpoint=" + moto.url());
    }

    @Test
    void everything_lies_under_the_prefix_and_in_its_partition() {
        var files = open();
        hostileNames().filter(name -> name.length() < 200).forEach(name -> files.put(P, name, new byte[] {1}));
        assertThat(client.listObjectsV2(request -> request.bucket(bucket)).contents())
                .isNotEmpty()
                .allSatisfy(object -> assertThat(object.key()).startsWith("invoice/p_org_1/"));
    }

    @Test
    void two_prefixes_of_a_bucket_do_not_see_each_other() {
        at("/invoice").put(P, "a", new byte[] {1});
        at("/auth").put(P, "a", new byte[] {2});
        assertThat(at("/invoice").get(P, "a")).hasValue(new byte[] {1});
        assertThat(at("").get(P, "a")).isEmpty();
    }

    @Test
    void a_bucket_that_is_not_there_is_a_failure_and_no_empty_answer() {
        bucket = "no-such-bucket";
        var files = at("/invoice");
        assertThatThrownBy(() -> files.get(P, "a")).isInstanceOf(S3Exception.class);
        assertThatThrownBy(() -> files.put(P, "a", new byte[] {1})).isInstanceOf(S3Exception.class);
    }

    @Test
    void a_server_that_is_gone_is_told_from_a_file_that_is_not_there() throws IOException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        var files = S3Files.open("s3://" + bucket + "?endpoint=http://127.0.0.1:" + port);
        assertThatThrownBy(() -> files.get(P, "a")).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> files.put(P, "a", new byte[] {1})).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> files.delete(P, "a")).isInstanceOf(StoreUnavailable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3:", "s3:///prefix", "http://bucket/x", "s3://bucket/x?region=eu", "s3://b ucket"})
    void an_address_of_another_form_is_refused(String address) {
        assertThatThrownBy(() -> S3Files.open(address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("s3://bucket/prefix");
    }
}
