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
    [InlineData("RUN --mount=type=ssh git clone git@github.com:a/b.git")]
    [InlineData("RUN git clone https://github.com/a/b.git")]
    [InlineData("RUN git config --global url.https://github.com/.insteadOf git@github.com:\nRUN git clone git@github.com:a/b.git")]
    [InlineData("RUN echo git@github.com:a/b.git")]
    [InlineData("RUN echo 'StrictHostKeyChecking yes' >> /etc/ssh/ssh_config")]
    public void Its_use_is_not(string text) => Assert.Empty(Found.In("DFS312", "FROM alpine\n" + text + "\n"));
}
