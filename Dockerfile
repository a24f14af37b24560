# finsam for those who have no Swift toolchain.
#
#   docker build -t finsam .
#   docker run --rm finsam                                     the shipped study; prints the comparison
#   docker run --rm -v "$PWD:/data" finsam run my-study.yaml   your own; results in ./notebooks-out
FROM swift:6.3.1-bookworm

WORKDIR /finsam

# The packages first: they change less often than the sources.
COPY scripts/packages.txt scripts/prepare scripts/python-environment scripts/report-requirements.txt scripts/
RUN apt-get --quiet update && scripts/prepare report && rm -rf /var/lib/apt/lists/*

COPY Package.swift Package.resolve[d] ./
COPY Sources Sources
# swift build wants the folders of all targets, also of those that it does not build.
COPY Tests Tests
COPY scenarios scenarios
COPY scripts/run scripts/
RUN scripts/run --version && mkdir -p /data notebooks-out && chmod 0777 notebooks-out

# Nothing is built or installed when the image runs, so that any user can run it.
ENV FINSAM_IS_BUILT=1
WORKDIR /data
ENTRYPOINT ["/finsam/scripts/run"]
