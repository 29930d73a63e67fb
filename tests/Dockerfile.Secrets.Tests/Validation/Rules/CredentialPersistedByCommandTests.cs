namespace DockerfileSecrets.Tests.Validation.Rules;

public class CredentialPersistedByCommandTests
{
    [Theory]
    [InlineData("npm config set //r/:_authToken=$T")]
    [InlineData("npm config set //r/:_authToken $T && npm install")]
    [InlineData("npm set //r/:_authToken $T")]
    [InlineData("pnpm config set //r/:_authToken $T")]
    [InlineData("yarn config set npmAuthToken $T")]
    [InlineData("pip config set global.index-url https://a:$T@pypi.example/simple")]
    [InlineData("poetry config http-basic.acme ci $T")]
    [InlineData("dotnet nuget add source https://n.example/v3/index.json -n a -u ci -p $T --store-password-in-clear-text")]
    [InlineData("nuget sources add -Name a -Source https://n.example -UserName ci -Password $T")]
    [InlineData("git config --global url.https://x:$T@github.com/.insteadOf https://github.com/")]
    [InlineData("git config --global http.extraHeader \"Authorization: $T\"")]
    [InlineData("git clone https://x:$T@github.com/a/b.git")]
    [InlineData("git clone https://x:$T@github.com/a/b.git /src && cd /src && make")]
    [InlineData("git clone -c http.extraHeader=\"a: $T\" https://github.com/a/b.git")]
    [InlineData("git clone https://github.com/a/b /src && git -C /src remote set-url origin https://$T@github.com/a/b")]
    [InlineData("docker login -u a -p $T r.example")]
    [InlineData("echo $T | docker login -u a --password-stdin r.example")]
    [InlineData("helm repo add a https://h.example --username a --password $T")]
    [InlineData("gh auth login --with-token < /run/secrets/tok")]
    [InlineData("aws configure set aws_secret_access_key $T")]
    [InlineData("gcloud auth activate-service-account --key-file=/run/secrets/tok")]
    [InlineData("gcloud auth activate-service-account --key-file /run/secrets/tok")]
    [InlineData("az login --service-principal -u a -p $T --tenant t")]
    [InlineData("cargo login --registry a $T")]
    [InlineData("bundle config set --global gems.example $T")]
    [InlineData("gem sources --add https://a:$T@gems.example")]
    [InlineData("composer config --global http-basic.repo.example a $T")]
    [InlineData("huggingface-cli login --token $T")]
    [InlineData("sentry-cli login --auth-token $T")]
    [InlineData("kubectl config set-credentials a --token=$T")]
    [InlineData("go env -w GOPROXY=https://a:$T@proxy.example")]
    [InlineData("sudo npm config set //r/:_authToken $T")]
    [InlineData("sh -c \"npm config set //r/:_authToken $T\"")]
    public void A_stored_credential_is_reported(string command) =>
        Assert.NotEmpty(Found.In("DFS302", File("T=$(cat /run/secrets/tok); " + command)));

    [Theory]
    [InlineData("npm config set registry https://r.example")]
    [InlineData("npm config set //r/:_authToken '${NPM_TOKEN}'")]
    [InlineData("npm config set //registry.npmjs.example/:_authToken $T && npm ci && npm config delete //registry.npmjs.example/:_authToken")]
    [InlineData("npm config set //registry.npmjs.example/:_authToken $T && npm ci && rm -f ~/.npmrc")]
    [InlineData("npm ci --//registry.npmjs.example/:_authToken=$T")]
    [InlineData("git -c http.extraHeader=\"a: $T\" clone https://github.com/a/b.git")]
    [InlineData("git clone https://x:$T@github.com/a/b.git && rm -rf b/.git")]
    [InlineData("git clone https://x:$T@github.com/a/b.git /b && git -C /b remote set-url origin https://github.com/a/b.git")]
    [InlineData("git config --global url.https://x:$T@github.com/.insteadOf https://github.com/ && go mod download && git config --global --unset-all url.https://x:$T@github.com/.insteadOf")]
    [InlineData("git config --global url.https://x:$T@github.com/.insteadOf https://github.com/ && go mod download; rm /root/.gitconfig")]
    [InlineData("docker login -u a -p $T r.example && docker pull r.example/x && docker logout r.example")]
    [InlineData("az login --service-principal -u a -p $T --tenant t && az logout")]
    [InlineData("export HOME=/dev/shm; docker login -p $T r.example")]
    [InlineData("GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=url.https://x:$T@g.example/.insteadOf GIT_CONFIG_VALUE_0=https://g.example/ go mod download")]
    [InlineData("pip install --index-url https://a:$T@pypi.example/simple x")]
    [InlineData("aws s3 cp s3://a b")]
    public void What_is_undone_or_never_stored_is_not(string command) =>
        Assert.Empty(Found.In("DFS302", File("T=$(cat /run/secrets/tok); " + command)));

    [Theory]
    [InlineData("GITLAB_TOKEN", 1)]
    [InlineData("nuget_password", 1)]
    [InlineData("TOKEN_FILE", 0)]
    [InlineData("VERSION", 0)]
    public void An_argument_counts_by_its_name(string name, int findings) =>
        Assert.Equal(findings, Found.In("DFS302", $"FROM alpine\nARG {name}\nRUN git clone https://oauth2:${{{name}}}@g.example/a.git /a\n").Count);

    [Theory]
    [InlineData("helm repo add corp https://h.example --username u --password \"$(cat /run/secrets/tok)\"", "`helm repo add` stores the secret `tok` in /root/.config/helm/repositories.yaml,", "`helm pull`")]
    [InlineData("helm registry login r.example -u u -p $(cat /run/secrets/tok)", "`helm registry login` stores the secret `tok` in", "config.json")]
    [InlineData("nuget setapikey $(cat /run/secrets/tok)", "`nuget setapikey` stores the secret `tok` in", "NuGet.Config")]
    [InlineData("pip3 config set global.index-url https://u:$(cat /run/secrets/tok)@p.example", "`pip3 config set` stores the secret `tok` in", "PIP_INDEX_URL")]
    [InlineData("kubectl config set-credentials u --token=$(cat /run/secrets/tok)", "`kubectl config set-credentials` stores the secret `tok` in", "the tool's credential file")]
    public void The_advice_is_for_the_command(string script, string named, string advice)
    {
        var message = Assert.Single(Found.In("DFS302", File(script))).Diagnostic.Message;
        Assert.StartsWith(named, message, StringComparison.Ordinal);
        Assert.Contains(advice, message[named.Length..], StringComparison.Ordinal);
    }

    [Fact]
    public void The_npm_recipe_says_what_works_instead() =>
        Assert.Contains("target=/root/.npmrc", Assert.Single(Found.In("DFS302", File("npm config set //r/:_authToken=$(cat /run/secrets/tok) && npm install"))).Diagnostic.Message, StringComparison.Ordinal);

    [Fact]
    public void A_home_on_a_tmpfs_keeps_nothing() => Assert.Empty(Found.In(
        "DFS302",
        "FROM alpine\nRUN --mount=type=tmpfs,target=/root --mount=type=secret,id=tok docker login -p $(cat /run/secrets/tok) r.example\n"));

    private static string File(string script) => $"FROM alpine\nWORKDIR /app\nRUN --mount=type=secret,id=tok,required {script}\n";
}
