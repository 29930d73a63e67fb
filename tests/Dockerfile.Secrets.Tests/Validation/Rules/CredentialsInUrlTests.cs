namespace DockerfileSecrets.Tests.Validation.Rules;

public class CredentialsInUrlTests
{
    [Theory]
    [InlineData("ADD https://bob:orbit-71@h.test/a.tgz /", DiagnosticSeverity.Error)]
    [InlineData("RUN curl \"https://bob:orbit-71@h.test/a\"", DiagnosticSeverity.Error)]
    [InlineData("ENV U=http://bob:orbit-71@proxy.test:3128", DiagnosticSeverity.Error)]
    [InlineData("RUN git clone https://\"bob\":'orbit-71'@h.test/a", DiagnosticSeverity.Error)]
    [InlineData("RUN if true; then curl https://bob:orbit-71@h.test/a; fi", DiagnosticSeverity.Error)]
    [InlineData("RUN <<EOF\n# https://bob:orbit-71@h.test/a\nEOF", DiagnosticSeverity.Error)]
    [InlineData("RUN cat <<EOF > /x\nurl=https://bob:orbit-71@h.test/a\nEOF", DiagnosticSeverity.Error)]
    [InlineData("SHELL [\"pwsh\", \"-c\"]\nRUN curl https://bob:orbit-71@h.test/a", DiagnosticSeverity.Error)]
    [InlineData("LABEL u=https://bob:orbit-71@h.test", DiagnosticSeverity.Error)]
    [InlineData("COPY <<EOF /etc/x\nurl=https://bob:orbit-71@h.test\nEOF", DiagnosticSeverity.Error)]
    [InlineData("ENV DATABASE_URL=postgres://postgres:postgres@db/test", DiagnosticSeverity.Warning)]
    [InlineData("ENV DATABASE_URL=postgres://app:kP3vXw81TzLq@db/test", DiagnosticSeverity.Error)]
    [InlineData("ONBUILD RUN curl https://bob:orbit-71@h.test/a", DiagnosticSeverity.Error)]
    public void A_password_is_found_and_never_shown(string line, DiagnosticSeverity severity)
    {
        var found = Assert.Single(Found.In("DFS307", $"FROM scratch\n{line}\n")).Diagnostic;
        Assert.Equal(severity, found.Severity);
        Assert.DoesNotContain("orbit-71", found.Message, StringComparison.Ordinal);
        Assert.Equal(found.Span, Assert.Single(found.SensitiveSpans));
    }

    [Theory]
    [InlineData("RUN git clone https://oauth2:${T}@h.test/a.git")]
    [InlineData("RUN git clone https://$T:x-oauth-basic@h.test/a.git")]
    [InlineData("RUN git clone https://$T@h.test/a.git")]
    [InlineData("ENV U=https://bob:$T@h.test")]
    [InlineData("RUN curl https://bob:$PLAIN@h.test")]
    [InlineData("RUN curl https://bob:\"$PLAIN\"@h.test")]
    [InlineData("RUN NOT_PLAIN=x curl https://bob:$PLAIN@h.test")]
    public void A_variable_of_the_file_is_a_warning(string line) => Assert.Equal(
        DiagnosticSeverity.Warning,
        Assert.Single(Found.In("DFS307", $"FROM scratch\nARG T\nARG PLAIN\n{line}\n".Replace("$T", "$MY_TOKEN", StringComparison.Ordinal).Replace("{T}", "{MY_TOKEN}", StringComparison.Ordinal).Replace("ARG T\n", "ARG MY_TOKEN\n", StringComparison.Ordinal))).Diagnostic.Severity);

    [Theory]
    [InlineData("RUN git clone git@github.com:a/b.git")]
    [InlineData("RUN git clone ssh://git@h.test/a.git")]
    [InlineData("RUN git clone https://bob@h.test/a.git")]
    [InlineData("RUN curl https://h.test:8443/a@2")]
    [InlineData("RUN curl https://user:password@h.test/")]
    [InlineData("RUN curl https://<user>:<token>@h.test/")]
    [InlineData("RUN curl https://bob:changeme@h.test/")]
    [InlineData("RUN curl https://bob:orbit-71@example.com/")]
    [InlineData("RUN curl https://server:REPO_PASSWORD@h.test/")]
    [InlineData("RUN sed -i 's#https://.*:.*@h#https://h#' f")]
    [InlineData("RUN git clone https://bob:$(cat /run/secrets/t)@h.test/a.git")]
    [InlineData("RUN --mount=type=secret,id=t,env=T git clone https://bob:$T@h.test/a.git")]
    [InlineData("RUN T=$(cat /run/secrets/t) && git clone https://bob:$T@h.test/a.git")]
    [InlineData("ARG T\nRUN export T=$(cat /run/secrets/t) && git clone https://bob:$T@h.test/a.git")]
    [InlineData("ARG T\nRUN read T < /run/secrets/t && git clone https://bob:$T@h.test/a.git")]
    [InlineData("RUN git clone https://bob:$OF_THE_IMAGE@h.test/a.git")]
    public void What_carries_nothing_is_left_alone(string line) => Assert.Empty(Found.In("DFS307", $"FROM scratch\n{line}\n"));

    [Fact]
    public void A_mount_comes_before_an_argument_of_the_same_name() =>
        Assert.Empty(Found.In("DFS307", "FROM scratch\nARG T\nRUN --mount=type=secret,id=t,env=T git clone https://bob:$T@h.test/a.git\n"));

    [Theory]
    [InlineData("export T=x && curl https://bob:$T@h.test/", false)]
    [InlineData("local T=x; curl https://bob:$T@h.test/", false)]
    [InlineData("declare T=x; curl https://bob:$T@h.test/", false)]
    [InlineData("readonly T=x; curl https://bob:$T@h.test/", false)]
    [InlineData("typeset T=x; curl https://bob:$T@h.test/", false)]
    [InlineData("read T; curl https://bob:$T@h.test/", false)]
    [InlineData("env T=x sh; curl https://bob:$T@h.test/", false)]
    [InlineData("for T in x y; do curl https://bob:$T@h.test/; done", false)]
    [InlineData("T=x; curl https://bob:$T@h.test/", false)]
    [InlineData("echo T=x; curl https://bob:$T@h.test/", true)]
    [InlineData("export U=x; curl https://bob:$T@h.test/", true)]
    [InlineData("curl https://bob:$T@h.test/", true)]
    public void A_variable_that_the_command_sets_itself_is_not_the_argument(string command, bool isFound) =>
        Assert.Equal(isFound ? 1 : 0, Found.In("DFS307", $"FROM scratch\nARG T\nRUN {command}\n").Count);
}
