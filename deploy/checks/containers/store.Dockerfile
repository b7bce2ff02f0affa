# In MongoDB's place where its image cannot be had: what the training run of an image asks, too (deploy/scripts/jars).
FROM eclipse-temurin:25-jdk-noble
COPY jars /opt/store
COPY start-store /usr/local/bin/start-store
# its health check asks by this name
RUN printf '#!/usr/bin/env bash\nexec 3<>/dev/tcp/127.0.0.1/27017\n' >/usr/local/bin/mongosh && chmod 755 /usr/local/bin/mongosh
VOLUME /data/db
EXPOSE 27017
ENTRYPOINT ["start-store"]
