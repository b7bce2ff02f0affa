# A JDK where the image of Eclipse Temurin has it: see bases.
FROM debian:bookworm-slim
COPY opt /opt
ENV JAVA_HOME=/opt/java/openjdk
ENV PATH=$JAVA_HOME/bin:$PATH
