namespace DockerfileSecrets.Tests.Validation.Rules;

public class SecretInArgOrEnvTests
{
    [Theory]
    [InlineData("ARG NPM_TOKEN")]
    [InlineData("ARG nuget_password")]
    [InlineData("ARG TOKEN=\"\"")]
    [InlineData("ARG githubToken")]
    [InlineData("ARG GITHUB_PAT")]
    [InlineData("ARG AWS_ACCESS_KEY_ID")]
    [InlineData("ARG SSH_PRIVATE_KEY")]
    [InlineData("ARG PGPASSWORD")]
    [InlineData("ARG AUTH")]
    [InlineData("ONBUILD ARG NPM_TOKEN")]
    public void An_argument_that_is_to_be_given_is_a_warning(string line) =>
        Assert.Equal(DiagnosticSeverity.Warning, Single(line).Severity);

    [Theory]
    [InlineData("ENV POSTGRES_PASSWORD=postgres", DiagnosticConfidence.Heuristic)]
    [InlineData("ENV MYSQL_ROOT_PASSWORD=123456", DiagnosticConfidence.Heuristic)]
    [InlineData("ENV ADMIN_PASS orbit", DiagnosticConfidence.Heuristic)]
    [InlineData("ENV SECRET=\"kP3vXw81TzLq\"", DiagnosticConfidence.Likely)]
    [InlineData("ARG API_KEY=kP3vXw81TzLq", DiagnosticConfidence.Likely)]
    [InlineData("ENV FEED_KEY=kP3vXw81TzLqRm", DiagnosticConfidence.Likely)]
    [InlineData("ONBUILD ENV DB_PASSWORD=orbit", DiagnosticConfidence.Heuristic)]
    public void A_literal_is_an_error_and_never_shown(string line, DiagnosticConfidence confidence)
    {
        var found = Single(line);
        Assert.Equal((DiagnosticSeverity.Error, confidence), (found.Severity, found.Confidence));
        var value = line.Split('=', ' ')[^1].Trim('"');
        Assert.DoesNotContain(value, found.Message, StringComparison.Ordinal);
        Assert.Contains(value, Text(line).Substring(Assert.Single(found.SensitiveSpans).Start, found.SensitiveSpans[0].Length), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ENV GPG_KEY=0D96DF4D4110E5C43FBFB17F2D347EA6AA65421D")]
    [InlineData("ENV TOKEN=")]
    [InlineData("ENV TOKEN=changeme")]
    [InlineData("ENV TOKEN=<token>")]
    [InlineData("ENV ROOT_PASS=**None**")]
    [InlineData("ENV API_KEY=your-api-key")]
    [InlineData("ENV SECRET_KEY_BASE=dummy")]
    [InlineData("ENV DB_PASSWORD_FILE=/run/secrets/db")]
    [InlineData("ENV AUTH_ENABLED=true")]
    [InlineData("ENV AUTH=false")]
    [InlineData("ENV TOKEN_TTL=3600")]
    [InlineData("ENV TOKEN=3600")]
    [InlineData("ENV PASSWORD_MIN_LENGTH=12")]
    [InlineData("ENV SECRET_NAME=app/db")]
    [InlineData("ENV TOKEN_URL=https://example.com/token")]
    [InlineData("ENV SECRET=https://example.com/secret")]
    [InlineData("ENV PRIVATE_KEY=/etc/ssl/private.key")]
    [InlineData("ENV CACHE_KEY=v1")]
    [InlineData("ENV MAP_KEY=some-words")]
    [InlineData("ENV PUBLIC_KEY=kP3vXw81TzLqRm55")]
    [InlineData("ENV TOKENIZERS_PARALLELISM=false")]
    [InlineData("ENV PWD=/srv")]
    [InlineData("ENV KEY_VERSION=3")]
    [InlineData("ENV AUTHOR=kP3vXw81TzLqRm55")]
    [InlineData("ENV MONKEY=kP3vXw81TzLqRm55")]
    [InlineData("ENV TOKEN=550e8400-e29b-41d4-a716-446655440000")]
    [InlineData("ENV TOKEN=$OF_THE_IMAGE")]
    [InlineData("ARG KEYSERVER=hkps://keys.openpgp.org")]
    [InlineData("ARG KEYSERVER")]
    [InlineData("LABEL token=kP3vXw81TzLqRm55")]
    public void What_is_no_secret_is_left_alone(string line) => Assert.Empty(Found.In("DFS304", Text(line)));

    [Fact]
    public void An_argument_that_becomes_a_variable_of_the_image_is_reported_there_too() => Assert.Equal(
        ["TOKEN", "TOKEN=$TOKEN"],
        Found.In("DFS304", "FROM scratch\nARG TOKEN\nENV TOKEN=$TOKEN\n").Select(f => f.Marked));

    [Fact]
    public void Before_the_first_stage_only_literals_count() => Assert.Equal(
        ["B_TOKEN=kP3vXw81TzLq"],
        Found.In("DFS304", "ARG A_TOKEN\nARG B_TOKEN=kP3vXw81TzLq\nFROM scratch\n").Select(f => f.Marked));

    [Fact]
    public void Words_are_added_and_names_allowed()
    {
        var options = new ValidationOptions { SecretWords = ["pin"], AllowedSecretNames = ["build_token"] };
        Assert.Equal(["CARD_PIN"], Found.In("DFS304", "FROM scratch\nARG CARD_PIN\nARG BUILD_TOKEN\nARG SPINNER\n", options).Select(f => f.Marked));
    }

    [Fact]
    public void The_fix_mounts_the_secret_in_each_run_that_names_it() => Fixes.Fixing.AssertFixed(
        "DFS304",
        "FROM scratch\nARG T_TOKEN\nRUN a\nRUN curl -H \"x: ${T_TOKEN}\" h\nRUN b $T_TOKENS && c $T_TOKEN\n",
        "FROM scratch\nRUN a\nRUN --mount=type=secret,id=T_TOKEN,env=T_TOKEN,required curl -H \"x: ${T_TOKEN}\" h\nRUN --mount=type=secret,id=T_TOKEN,env=T_TOKEN,required b $T_TOKENS && c $T_TOKEN\n",
        isSafe: false);

    [Fact]
    public void The_fix_leaves_the_other_arguments_of_the_line() => Fixes.Fixing.AssertFixed(
        "DFS304",
        "FROM scratch\nARG A=1 TOKEN B=2\nRUN x $TOKEN\n",
        "FROM scratch\nARG A=1 B=2\nRUN --mount=type=secret,id=TOKEN,env=TOKEN,required x $TOKEN\n",
        isSafe: false);

    [Theory]
    [InlineData("ARG TOKEN\nRUN npm ci\n")]
    [InlineData("ARG TOKEN\nRUN x $TOKEN\nLABEL t=$TOKEN\n")]
    [InlineData("ARG \\\n# why\nTOKEN\nRUN x $TOKEN\n")]
    public void Where_it_would_be_a_guess_there_is_no_fix(string lines) =>
        Assert.Empty(Found.In("DFS304", "FROM scratch\n" + lines)[0].Diagnostic.Fixes);

    [Theory]
    [InlineData("ARG NPM_TOKEN", "ARG", "NPM_TOKEN")]
    [InlineData("ENV api_key=", "ENV", "api_key")]
    [InlineData("ENV GPG_KEY=0D96DF4D4110E5C43FBFB17F2D347EA6AA65421D", "ENV", "GPG_KEY")]
    [InlineData("ENV TOKEN=https://example.com", "ENV", "TOKEN")]
    [InlineData("ARG DB_PWORD=x", "ARG", "DB_PWORD")]
    public void As_the_builder_does_names_count_alone(string line, string keyword, string name)
    {
        var found = Assert.Single(Found.In("DFS304", Text(line), AsBuildKit));
        Assert.Equal(name, found.Marked);
        Assert.Equal($"Do not use ARG or ENV instructions for sensitive data ({keyword} \"{name}\")", found.Diagnostic.Message);
        Assert.Equal(DiagnosticSeverity.Warning, found.Diagnostic.Severity);
    }

    [Theory]
    [InlineData("ENV DB_PASSWORD_FILE=x")]
    [InlineData("ENV PUBLIC_KEY=x")]
    [InlineData("ENV TOKEN_VERSION=x")]
    [InlineData("ENV githubToken=kP3vXw81TzLq")]
    [InlineData("ENV PGPASSWORD=orbit")]
    [InlineData("ENV ADMIN_PASS=orbit")]
    [InlineData("ENV APP-TOKEN=orbit")]
    [InlineData("ONBUILD ARG TOKEN")]
    public void As_the_builder_does_other_names_are_left_alone(string line) => Assert.Empty(Found.In("DFS304", Text(line), AsBuildKit));

    [Fact]
    public void As_the_builder_does_a_trigger_counts_where_it_runs_and_global_arguments_do_not() => Assert.Equal(
        ["FROM base"],
        Found.In("DFS304", "ARG A_TOKEN\nFROM scratch AS base\nONBUILD ARG B_TOKEN\nFROM base\n", AsBuildKit).Select(f => f.Marked));

    private static ValidationOptions AsBuildKit { get; } = new() { BuildKitSecretNames = true };

    private static string Text(string line) => $"FROM scratch\n{line}\n";

    private static Diagnostic Single(string line) => Assert.Single(Found.In("DFS304", Text(line))).Diagnostic;
}
