namespace DockerfileSecrets.Tests.Validation.Rules;

public class SecretFileCopiedTests
{
    [Theory]
    [InlineData("COPY id_rsa /root/.ssh/id_rsa", "id_rsa")]
    [InlineData("ADD .netrc /root/", ".netrc")]
    [InlineData("COPY .aws/ /root/.aws/", ".aws/")]
    [InlineData("COPY [\"conf/.pypirc\", \"/root/\"]", "conf/.pypirc")]
    [InlineData("COPY a.txt .git-credentials /root/", ".git-credentials")]
    [InlineData("COPY .docker/config.json /root/.docker/", ".docker/config.json")]
    [InlineData("COPY store.p12 /", "store.p12")]
    [InlineData("COPY gcp-service-account.json /", "gcp-service-account.json")]
    [InlineData("COPY kubeconfig /root/.kube/config", "kubeconfig")]
    [InlineData("ONBUILD COPY id_ed25519 /root/.ssh/", "id_ed25519")]
    public void A_secret_file_is_an_error(string line, string marked)
    {
        var found = Assert.Single(Found.In("DFS308", $"FROM scratch\n{line}\n"));
        Assert.Equal((marked, DiagnosticSeverity.Error), (found.Marked, found.Diagnostic.Severity));
    }

    [Theory]
    [InlineData("COPY .npmrc .")]
    [InlineData("COPY .env /app/.env")]
    [InlineData("COPY .env.production /app/")]
    [InlineData("COPY docker/env /app/.env")]
    [InlineData("COPY server.key server.pem.key /etc/ssl/")]
    [InlineData("COPY tls/privkey.pem /etc/ssl/")]
    [InlineData("COPY terraform.tfvars /tf/")]
    public void What_may_hold_settings_alone_is_a_warning(string line) =>
        Assert.All(Found.In("DFS308", $"FROM scratch\n{line}\n"), f => Assert.Equal((DiagnosticSeverity.Warning, DiagnosticConfidence.Heuristic), (f.Diagnostic.Severity, f.Diagnostic.Confidence)));

    [Theory]
    [InlineData("COPY .npmrc .")]
    [InlineData("COPY docker/env /app/.env")]
    public void It_is_found_by_its_own_name_and_by_the_one_that_it_gets(string line) => Assert.Single(Found.In("DFS308", $"FROM scratch\n{line}\n"));

    [Fact]
    public void In_a_stage_that_does_not_become_the_image_it_is_a_warning()
    {
        const string Text = "FROM scratch AS a\nCOPY id_rsa /k\nFROM scratch AS b\nCOPY id_rsa /k\nFROM b\n";
        Assert.Equal([DiagnosticSeverity.Warning, DiagnosticSeverity.Error], Found.In("DFS308", Text).Select(f => f.Diagnostic.Severity));
        var target = new ValidationOptions { Plan = new PlanOptions { Target = "a" } };
        Assert.Equal([DiagnosticSeverity.Error, DiagnosticSeverity.Warning], Found.In("DFS308", Text, target).Select(f => f.Diagnostic.Severity));
    }

    [Theory]
    [InlineData("COPY id_rsa.pub /root/.ssh/")]
    [InlineData("COPY .env.example /app/.env")]
    [InlineData("COPY .env.sample .env.dist .env.template /app/")]
    [InlineData("COPY ca.pem fullchain.pem server-cert.pem dhparam.pem root-ca.pem cacert.pem /etc/ssl/")]
    [InlineData("COPY server.crt /etc/ssl/")]
    [InlineData("COPY public.key nginx_signing.key docker.key /tmp/")]
    [InlineData("COPY vendor.key /etc/apt/trusted.gpg.d/")]
    [InlineData("COPY vendor.key /tmp/\nRUN apt-key add /tmp/vendor.key")]
    [InlineData("COPY vendor.key /tmp/\nRUN cat /tmp/vendor.key | apt-key add -")]
    [InlineData("COPY vendor.key /tmp/\nRUN gpg --dearmor < \"/tmp/vendor.key\" > /etc/x.gpg")]
    [InlineData("COPY vendor.key /tmp/\nRUN <<EOF\ncp /tmp/vendor.key /etc/apk/keys/\nEOF")]
    [InlineData("COPY . .")]
    [InlineData("COPY nuget.config .")]
    [InlineData("COPY package.json environment.js keyboard.js /app/")]
    [InlineData("COPY secrets.enc secrets.yml.gpg /")]
    [InlineData("ADD https://example.com/id_rsa /k")]
    [InlineData("COPY --from=build /root/.npmrc /root/.npmrc")]
    [InlineData("COPY <<.netrc /x\na\n.netrc")]
    [InlineData("COPY $UNKNOWN /x")]
    public void Other_files_are_left_alone(string lines) => Assert.Empty(Found.In("DFS308", $"FROM scratch AS build\n{lines}\n"));

    [Theory]
    [InlineData("RUN apt-key add /tmp/other.key && nginx -k /tmp/server.key")]
    [InlineData("RUN echo 'apt-key add /tmp/x' && ls /tmp/server.key")]
    public void A_key_is_not_public_because_another_one_is_imported(string run) => Assert.Single(Found.In("DFS308", $"FROM scratch\nCOPY server.key /tmp/\n{run}\n"));

    [Fact]
    public void What_the_ignore_file_leaves_out_is_not_copied()
    {
        var options = new ValidationOptions { BuildContext = BuildContext.FromFiles(["id_rsa", ".netrc"], "id_*\n") };
        Assert.Equal([".netrc"], Found.In("DFS308", "FROM scratch\nCOPY id_rsa /\nCOPY .netrc /\n", options).Select(f => f.Marked));
    }

    [Theory]
    [InlineData("COPY .npmrc ./", "/app/.npmrc", "npmrc")]
    [InlineData("COPY docker/.npmrc /root/", "/root/.npmrc", "npmrc")]
    public void The_fix_mounts_the_file_where_it_is_read(string copy, string target, string id) => Fixes.Fixing.AssertFixed(
        "DFS308",
        $"FROM scratch\nWORKDIR /app\n{copy}\nRUN npm ci && ls\nRUN ls\n",
        $"FROM scratch\nWORKDIR /app\nRUN --mount=type=secret,id={id},target={target} npm ci && ls\nRUN ls\n",
        isSafe: false);

    [Theory]
    [InlineData("COPY .npmrc ./\nRUN make\n")]
    [InlineData("COPY .npmrc package.json ./\nRUN npm ci\n")]
    [InlineData("COPY .aws /root/.aws\nRUN aws s3 ls\n")]
    public void Where_it_would_be_a_guess_there_is_no_fix(string lines) =>
        Assert.Empty(Assert.Single(Found.In("DFS308", "FROM scratch\nWORKDIR /app\n" + lines)).Diagnostic.Fixes);
}
