namespace DockerfileSecrets.Tests.Validation.Rules;

/// <summary>The rules that look from one instruction or stage to the next: DFS305, DFS309, DFS310, DFS312.</summary>
public class SecretsBetweenStepsTests
{
    private const string Leak = "RUN --mount=type=secret,id=tok,required cp /run/secrets/tok /root/.npmrc\n";

    [Theory]
    [InlineData("ARG TOK", "id=TOK", 1)]
    [InlineData("ARG TOK", "id=x,env=TOK", 1)]
    [InlineData("ARG NPM_TOKEN", "id=npm-token", 1)]
    [InlineData("ENV TOK=$OTHER", "id=x,env=TOK", 1)]
    [InlineData("ENV TOK=fixed", "id=x,env=TOK", 0)]
    [InlineData("ARG TOKEN", "id=tok", 0)]
    public void A_name_that_is_mount_and_argument_is_reported(string declaration, string options, int findings) =>
        Assert.Equal(findings, Found.In("DFS305", $"FROM alpine\n{declaration}\nRUN --mount=type=secret,{options} true\n").Count);

    [Theory]
    [InlineData(Leak, DiagnosticSeverity.Error)]
    [InlineData("COPY id_rsa /root/\n", DiagnosticSeverity.Warning)]
    [InlineData("COPY .npmrc /root/\n", DiagnosticSeverity.Info)]
    public void A_file_of_the_context_that_crosses_stages_is_a_guess_by_its_name(string text, DiagnosticSeverity severity)
    {
        var found = Assert.Single(Found.In("DFS310", "FROM alpine AS a\n" + text + "FROM alpine\nCOPY --from=a /root /root\n"));
        Assert.Equal(severity, found.Diagnostic.Severity);
        Assert.Equal(severity == DiagnosticSeverity.Error ? DiagnosticConfidence.Likely : DiagnosticConfidence.Heuristic, found.Diagnostic.Confidence);
    }

    [Theory]
    [InlineData(Leak + "RUN rm /root/.npmrc", 1)]
    [InlineData(Leak + "RUN rm -rf ~", 1)]
    [InlineData(Leak + "RUN rm /root/other", 0)]
    [InlineData("COPY id_rsa /root/.ssh/id_rsa\nRUN rm -rf /root/.ssh", 1)]
    [InlineData("COPY id_rsa /root/.ssh/\nRUN rm /root/.ssh/id_rsa", 1)]
    [InlineData("COPY id_rsa.pub /root/.ssh/\nRUN rm /root/.ssh/id_rsa.pub", 0)]
    [InlineData("COPY package.json ./\nRUN rm package.json", 0)]
    [InlineData("WORKDIR /w\nCOPY .npmrc .\nRUN npm ci && rm -f .npmrc", 1)]
    [InlineData("COPY .aws/ /root/.aws/\nRUN mv /root/.aws /etc/aws", 0)]
    public void A_removal_in_a_later_layer_is_reported(string text, int findings) =>
        Assert.Equal(findings, Found.In("DFS309", "FROM alpine\n" + text + "\n").Count);

    /// <summary>The flow analysis knows more names than the rule about copies, and looks at no other word of a COPY.</summary>
    [Theory]
    [InlineData(".npmrc .netrc _netrc .pypirc .git-credentials .yarnrc.yml .pgpass .my.cnf .s3cfg .boto .htpasswd .dockercfg")]
    [InlineData("id_rsa id_dsa id_ecdsa id_ed25519 credentials.json service-account.json .aws .ssh .azure .gnupg .kube deploy_id_rsa id_rsa_x")]
    [InlineData("settings.xml settings-security.xml nuget.config pip.conf auth.json NUGET.CONFIG kubeconfig .vault-token terraform.tfvars .env secrets.yml store.jks")]
    public void Every_name_is_known_as_the_source_the_target_and_the_directory_in_effect(string names) => Assert.All(names.Split(' '), name =>
    {
        Assert.Single(Found.In("DFS309", $"FROM alpine\nCOPY {name} /x/\nRUN rm /x/{name}\n"));
        Assert.Single(Found.In("DFS309", $"FROM alpine\nCOPY a /x/{name}\nRUN rm /x/{name}\n"));
        Assert.Single(Found.In("DFS309", $"FROM alpine\nARG A={name}\nCOPY $A /x/\nRUN rm /x/{name}\n"));
        Assert.Single(Found.In("DFS309", $"FROM alpine\nWORKDIR /x/{name}\nCOPY a/ .\nRUN rm /x/{name}\n"));
    });

    [Theory]
    [InlineData("COPY credentials /root/.aws/\nRUN rm /root/.aws/credentials")]
    [InlineData("WORKDIR /root/.docker\nCOPY config.json .\nRUN rm /root/.docker/config.json")]
    [InlineData("WORKDIR /root/.config\nCOPY gcloud gcloud\nRUN rm /root/.config/gcloud")]
    [InlineData("WORKDIR /root/.gradle\nCOPY gradle.properties .\nRUN rm gradle.properties")]
    public void A_name_counts_with_the_directory_that_it_gets_into(string text) => Assert.Single(Found.In("DFS309", "FROM alpine\n" + text + "\n"));

    [Theory]
    [InlineData("COPY settings.xml /root/.m2/settings.xml\nRUN mvn package && rm /root/.m2/settings.xml", 1)]
    [InlineData("COPY settings.xml /root/.m2/\nRUN mvn package\nRUN rm -f ~/.m2/settings.xml", 1)]
    [InlineData("COPY ci/maven.xml /root/.m2/settings.xml\nRUN rm /root/.m2/settings*.xml", 1)]
    [InlineData("WORKDIR /w\nCOPY NuGet.Config .\nRUN dotnet restore && rm NuGet.Config", 1)]
    [InlineData("COPY pip.conf /etc/pip.conf\nRUN pip install x && rm /etc/pip.conf", 1)]
    [InlineData("COPY server.key /tmp/\nRUN rm /tmp/server.key", 1)]
    [InlineData("COPY gradle.properties /root/.gradle/\nRUN rm /root/.gradle/gradle.properties", 1)]
    // It is not said that what is thrown away with everything around it was a secret.
    [InlineData("COPY settings.xml /root/.m2/settings.xml\nRUN mvn package && rm -rf /root/.m2", 0)]
    [InlineData("WORKDIR /w\nCOPY NuGet.Config .\nRUN dotnet restore && rm -rf /w/*", 0)]
    [InlineData("COPY settings.xml /root/.m2/settings.xml\nRUN mvn package", 0)]
    [InlineData("COPY settings.xml.example /root/x\nRUN rm /root/x", 0)]
    [InlineData("WORKDIR /w\nCOPY gradle.properties .\nRUN rm gradle.properties", 0)]
    [InlineData("COPY repo.key /tmp/\nRUN apt-key add /tmp/repo.key && rm /tmp/repo.key", 0)]
    [InlineData("RUN wget https://example.com/settings.xml\nRUN rm settings.xml", 0)]
    public void A_file_of_settings_that_is_removed_by_name_probably_held_a_secret(string text, int findings)
    {
        var found = Found.In("DFS309", "FROM alpine\n" + text + "\n");
        Assert.Equal(findings, found.Count);
        Assert.All(found, f =>
        {
            Assert.Equal((DiagnosticSeverity.Warning, DiagnosticConfidence.Heuristic), (f.Diagnostic.Severity, f.Diagnostic.Confidence));
            Assert.Equal("removed here, one layer too late", f.Diagnostic.Flow[^1].Message);
        });
    }

    [Fact]
    public void A_file_of_settings_that_crosses_stages_is_not_reported() =>
        Assert.Empty(Found.In("DFS310", "FROM maven AS a\nCOPY settings.xml /root/.m2/\nFROM maven\nCOPY --from=a /root/.m2 /root/.m2\n"));

    [Theory]
    [InlineData("COPY --from=a /root/.npmrc /x", 1)]
    [InlineData("COPY --from=a /root /root", 1)]
    [InlineData("COPY --from=0 / /", 1)]
    [InlineData("COPY --from=a /root/.npm* /x/", 1)]
    [InlineData("COPY --from=a /app /app", 0)]
    [InlineData("COPY --from=alpine /root /root", 0)]
    public void A_copy_from_a_stage_with_a_secret_is_reported(string copy, int findings) =>
        Assert.Equal(findings, Found.In("DFS310", $"FROM alpine AS a\n{Leak}FROM alpine\n{copy}\n").Count);

    [Fact]
    public void The_way_leads_across_stages()
    {
        var finding = Found.In("DFS310", $"FROM alpine AS a\n{Leak}FROM alpine AS b\nCOPY --from=a /root/.npmrc /one\nFROM alpine\nCOPY --from=b /one /two\n")[^1].Diagnostic;
        Assert.Equal(
            ["the secret `tok` is mounted at /run/secrets/tok", "read by `cp`", "written to /root/.npmrc", "copied into this stage, to /one", "copied into another stage here"],
            finding.Flow.Select(s => s.Message));
    }

    [Theory]
    [InlineData("RUN git clone git@github.com:a/b.git", "git clone git@github.com:a/b.git")]
    [InlineData("RUN git clone ssh://git@g.example/a.git", "git clone ssh://git@g.example/a.git")]
    [InlineData("RUN echo 'StrictHostKeyChecking no' >> /etc/ssh/ssh_config", "StrictHostKeyChecking no")]
    [InlineData("RUN --mount=type=ssh ssh -o StrictHostKeyChecking=no git@github.com", "StrictHostKeyChecking=no")]
    [InlineData("RUN --mount=type=secret,id=id_rsa,target=/root/.ssh/id_rsa git clone git@github.com:a/b.git", "type=secret,id=id_rsa,target=/root/.ssh/id_rsa")]
    public void Misuse_of_ssh_is_reported(string text, string marked) =>
        Assert.Equal(marked, Assert.Single(Found.In("DFS312", "FROM alpine\n" + text + "\n")).Marked);

    [Theory]
    // The way of a key that is mounted: to what reads it, or to what uses ssh by itself.
    [InlineData("RUN --mount=type=secret,id=id_rsa,target=/root/.ssh/id_rsa git clone git@github.com:a/b.git", "flow", "type=secret,id=id_rsa,target=/root/.ssh/id_rsa: the key is mounted here|git clone git@github.com:a/b.git: `git` uses ssh here")]
    [InlineData("RUN --mount=type=secret,id=id_rsa,required ssh-add /run/secrets/id_rsa && true", "flow", "type=secret,id=id_rsa,required: the key is mounted here|/run/secrets/id_rsa: read here")]
    [InlineData("RUN --mount=type=secret,id=id_rsa,required true", "flow", "")]
    // Where the key might have come from.
    [InlineData("RUN --mount=type=ssh git clone git@github.com:a/b.git\nRUN git clone git@github.com:a/c.git", "related", "type=ssh: the agent is mounted here, for this RUN alone")]
    [InlineData("COPY id_rsa /root/.ssh/\nRUN git clone git@github.com:a/b.git", "related", "COPY id_rsa /root/.ssh/: a key is copied here")]
    [InlineData("RUN git clone git@github.com:a/b.git", "related", "")]
    // What trusts the host.
    [InlineData("RUN echo 'StrictHostKeyChecking no' >> /etc/ssh/ssh_config\nRUN --mount=type=ssh git clone git@github.com:a/b.git", "related", "git clone git@github.com:a/b.git: `git` uses ssh here")]
    [InlineData("RUN echo 'StrictHostKeyChecking no' >> /etc/ssh/ssh_config\nRUN true", "related", "")]
    public void Misuse_of_ssh_shows_the_other_place(string text, string kind, string places)
    {
        text = "FROM alpine\n" + text + "\n";
        var finding = Assert.Single(Found.In("DFS312", text)).Diagnostic;
        var (shown, empty) = kind == "flow" ? (finding.Flow, finding.Related) : (finding.Related, finding.Flow);
        Assert.Equal(places, string.Join('|', shown.Select(s => $"{text.Substring(s.Span.Start, s.Span.Length)}: {s.Message}")));
        Assert.Empty(empty);
    }

    [Theory]
    [InlineData("RUN --mount=type=ssh git clone git@github.com:a/b.git")]
    [InlineData("RUN git clone https://github.com/a/b.git")]
    [InlineData("RUN git config --global url.https://github.com/.insteadOf git@github.com:\nRUN git clone git@github.com:a/b.git")]
    [InlineData("RUN echo git@github.com:a/b.git")]
    [InlineData("RUN echo 'StrictHostKeyChecking yes' >> /etc/ssh/ssh_config")]
    public void Its_use_is_not(string text) => Assert.Empty(Found.In("DFS312", "FROM alpine\n" + text + "\n"));
}
