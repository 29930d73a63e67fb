namespace DockerfileSecrets.Tests.Validation.Rules;

/// <summary>Which files hold a secret, what is said about them, and where they end up.</summary>
public class SecretFileKindTests
{
    [Theory]
    [InlineData("a private key", DiagnosticConfidence.Certain, "id_rsa id_dsa id_ecdsa id_ed25519 ID_RSA conf/id_rsa id_rsa_deploy id_ed25519.github deploy.id_rsa deploy_key deploykey github_rsa .ssh a/.ssh")]
    [InlineData("a private key", DiagnosticConfidence.Heuristic, "server.key server.pem tls/privkey.pem SERVER.KEY")]
    [InlineData("private keys", DiagnosticConfidence.Likely, "store.p12 a.pfx a.jks a.keystore a.kdbx a.ppk a.p8")]
    [InlineData("credentials of a cloud", DiagnosticConfidence.Certain, ".s3cfg .boto application_default_credentials.json .aws .aws/credentials .azure .config/gcloud .oci home/.aws")]
    [InlineData("credentials of a cloud", DiagnosticConfidence.Certain, "service-account.json gcp-service-account.json google_credentials.json firebase-adminsdk-x.json client_secret.json client_secrets_x.json gcloud-key.json sa-key.json")]
    [InlineData("credentials of a cluster", DiagnosticConfidence.Likely, "kubeconfig .kube .kube/config")]
    [InlineData("settings, often with passwords", DiagnosticConfidence.Heuristic, ".env terraform.tfvars terraform.tfstate secrets.yml secrets.yaml secrets.json")]
    [InlineData("settings, often with passwords", DiagnosticConfidence.Heuristic, ".env.local .env.production .env.prod .env.staging .env.stage .env.live .env.dev .env.development .env.secret .env.secrets .env.prod.local prod.env production.env staging.env secret.env secrets.env")]
    [InlineData("passwords or tokens", DiagnosticConfidence.Certain, ".netrc _netrc .pypirc .git-credentials .pgpass .dockercfg .vault-token .my.cnf .docker/config.json .gnupg .gem/credentials .cargo/credentials .cargo/credentials.toml .config/gh/hosts.yml .composer/auth.json .secrets .secret")]
    [InlineData("a registry's token, when one is set", DiagnosticConfidence.Heuristic, ".npmrc")]
    public void A_file_is_known_by_its_path(string what, DiagnosticConfidence confidence, string paths) => Assert.All(paths.Split(' '), path =>
    {
        var found = Assert.Single(Found.In("DFS308", $"FROM scratch\nCOPY {path} /x/\n"));
        Assert.StartsWith($"`{path}` holds {what}, and stays in a layer of the image. Mount ", found.Diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal((path, confidence), (found.Marked, found.Diagnostic.Confidence));
    });

    [Theory]
    [InlineData("id_rsa.pub id_rsa.example .env.test .env.example my.env env .envrc package.json tsconfig.json credentials.js config credentials keys a.keys key pem")]
    [InlineData("cert.p12 truststore.jks cacerts.jks ca.key server-cert.pem root.pem chain.pem csr.key signing.key release.key nginx.key debian.key dhparam.pem snakeoil.key localhost.key")]
    [InlineData(".docker .config .aws/config .ssh/config .kube/cache aws ssh .secretsx x.secret deploy service.json")]
    [InlineData("id_rsa.template id_rsa.sample id_rsa.dist id_rsa.gpg id_rsa.enc id_rsa.age .env.j2 .env.erb .env.tmpl .env.tpl .env.defaults secrets.yml.sops fake.id_rsa example_id_rsa dummy-id_rsa id_rsa-fake")]
    public void Other_files_say_nothing(string paths) => Assert.All(paths.Split(' '), path => Assert.Empty(Found.In("DFS308", $"FROM scratch\nCOPY {path} /x/\n")));

    [Theory]
    [InlineData(".netrc", "git curl wget go pip psql mysql docker twine")]
    [InlineData(".git-credentials", "git curl wget go pip psql mysql docker twine")]
    [InlineData("id_rsa", "git ssh scp go npm yarn pip composer bundle")]
    [InlineData(".boto", "aws gcloud gsutil az terraform")]
    [InlineData("kubeconfig", "kubectl helm")]
    [InlineData(".npmrc", "npm pnpm yarn npx")]
    public void The_fix_knows_the_commands_that_read_it(string file, string commands) => Assert.All(commands.Split(' '), command =>
    {
        var text = $"FROM scratch\nCOPY {file} /root/\nRUN {command} x\n";
        var fix = Assert.Single(Assert.Single(Found.In("DFS308", text)).Diagnostic.Fixes);
        var id = file.TrimStart('.').Replace('-', '_');
        Assert.Equal((false, $"Mount `{file}` instead of copying it: build with `--secret id={id},src={file}`"), (fix.IsSafe, fix.Title));
        Assert.Equal(["", $" --mount=type=secret,id={id},target=/root/{file}"], fix.Edits.Select(e => e.NewText));
    });

    [Theory]
    [InlineData(".netrc", "make")]
    [InlineData(".netrc", "mygit x")]
    [InlineData(".env", "git x")]
    [InlineData("store.p12", "git x")]
    [InlineData("server.key", "ssh x")]
    [InlineData("kubeconfig", "aws x")]
    public void Of_other_commands_it_knows_nothing(string file, string command) =>
        Assert.Empty(Assert.Single(Found.In("DFS308", $"FROM scratch\nCOPY {file} /root/\nRUN {command}\n")).Diagnostic.Fixes);

    [Theory]
    [InlineData("COPY id_rsa /root/.ssh/", "/root/.ssh/id_rsa")]
    [InlineData("COPY id_rsa /k", "/k")]
    [InlineData("COPY id_rsa .", "/w/id_rsa")]
    [InlineData("COPY id_rsa ..", "/id_rsa")]
    [InlineData("COPY id_rsa ./k", "/w/k")]
    [InlineData("COPY conf/id_rsa d/", "/w/d/id_rsa")]
    [InlineData("COPY a id_rsa d/", "/w/d/id_rsa")]
    [InlineData("COPY a id_rsa d", "/w/d/id_rsa")]
    [InlineData("ADD id_rsa d/e/../k", "/w/d/k")]
    [InlineData("ARG D=/x\nCOPY id_rsa $D/", "/x/id_rsa")]
    [InlineData("ARG F=id_rsa\nCOPY $F /x/", "/x/id_rsa")]
    [InlineData("COPY [\"id_rsa\", \"/x y/\"]", null)]
    [InlineData("COPY id_rsa $D/", null)]
    public void It_is_told_where_the_file_ends_up(string lines, string? target)
    {
        var text = lines.Contains("$D/", StringComparison.Ordinal) && target is null ? $"FROM alpine\nWORKDIR /w\n{lines}\n" : $"FROM scratch\nWORKDIR /w\n{lines}\n";
        var message = Assert.Single(Found.In("DFS308", text)).Diagnostic.Message;
        Assert.EndsWith(target is null ? "in the RUN that reads it." : $"in the RUN that reads it, `--mount=type=secret,id=id_rsa,target={target}`.", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".aws/")]
    [InlineData(".ssh")]
    [InlineData(".gnupg")]
    [InlineData(".kube/")]
    public void A_directory_cannot_be_a_secret(string path) => Assert.EndsWith(
        "Mount what is needed of it, file by file, as secrets in the RUN that reads it.", Assert.Single(Found.In("DFS308", $"FROM scratch\nCOPY {path} /root/x\n")).Diagnostic.Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("COPY x.txt /root/.ssh/id_rsa", true)]
    [InlineData("COPY x.txt /root/.netrc", true)]
    [InlineData("COPY x.txt /k/kubeconfig", false)]
    [InlineData("COPY x.txt /root/.netrc/", false)]
    [InlineData("COPY .netrc.example /root/.netrc", false)]
    public void A_file_that_gets_the_name_of_a_secret_is_one(string line, bool isFound) => Assert.Equal(isFound ? 1 : 0, Found.In("DFS308", $"FROM scratch\n{line}\n").Count);

    [Fact]
    public void Below_an_unknown_working_directory_it_is_not_told() => Assert.EndsWith(
        "in the RUN that reads it.", Assert.Single(Found.In("DFS308", "FROM alpine\nCOPY id_rsa k\n")).Diagnostic.Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("COPY vendor.key /etc/apt/keyrings/", false)]
    [InlineData("COPY vendor.key /usr/share/keyrings/", false)]
    [InlineData("COPY vendor.key /etc/pki/rpm-x/", false)]
    [InlineData("COPY vendor.key /etc/apk/keys/", false)]
    [InlineData("COPY vendor.key /etc/aptx/", true)]
    [InlineData("COPY vendor.key /k/\nRUN rpm --import /k/vendor.key", false)]
    [InlineData("COPY vendor.key /k/\nRUN gpg --import /k/vendor.key", false)]
    [InlineData("COPY vendor.key /k/\nRUN gpg --import < /k/vendor.key", false)]
    [InlineData("COPY vendor.key /k/\nRUN cp /k/vendor.key /etc/apk/keys", false)]
    [InlineData("COPY vendor.key /k/\nRUN apt-get update && apt-key add /k/vendor.key && apt-get clean", false)]
    [InlineData("COPY vendor.key /k/\nRUN x --import /k/vendor.key", true)]
    [InlineData("COPY vendor.key /k/\nRUN gpg --x /k/vendor.key", true)]
    [InlineData("COPY vendor.key /k/\nRUN gpg --import /k/other.key", true)]
    [InlineData("COPY vendor.key /k/\nSHELL [\"pwsh\", \"-c\"]\nRUN apt-key add /k/vendor.key", false)]
    [InlineData("COPY vendor.key /k/\nSHELL [\"pwsh\", \"-c\"]\nRUN x /k/vendor.key", true)]
    public void Keys_that_verify_packages_are_public(string lines, bool isFound) => Assert.Equal(isFound ? 1 : 0, Found.In("DFS308", $"FROM scratch\n{lines}\n").Count);

    [Theory]
    [InlineData(".ssh/anything .aws/sso .gnupg/x a/.ssh/x id_rsa a/b/.netrc .kube/config", true)]
    [InlineData(".ssh/known_hosts .ssh/authorized_keys .ssh/config .aws/config .ssh/x.pub .ssh/a/b a.txt .docker/x a/known_hosts id_rsa/readme.txt a.pem/x", false)]
    public void Files_of_the_context_are_known_by_their_directory_too(string files, bool isFound) => Assert.All(files.Split(' '), file =>
    {
        var options = new ValidationOptions { BuildContext = BuildContext.FromFiles([file, "main.c"], "") };
        Assert.Equal((file, isFound), (file, Found.In("DFS311", "FROM scratch\nCOPY . /app/\n", options).Count == 1));
    });
}
