using DockerfileSecrets.Recognition;

namespace DockerfileSecrets.Tests.Validation.Recognition;

/// <summary>What a name says about its value.</summary>
public class SecretNameTests
{
    [Theory]
    [InlineData("password PASSWORD dbPassword DB_PASSWORD db.password db-password PASSWORD_1 passwd pword passphrase")]
    [InlineData("apikey api-key apiKey API_KEY apitoken accesskey accesstoken authkey authtoken masterkey oauthtoken privatekey secretkey requirepass masterauth")]
    [InlineData("ACCESS_KEY ACCOUNT_KEY ADMIN_KEY APP_KEY AUTH_KEY CLIENT_KEY DEPLOY_KEY ENCRYPTION_KEY MASTER_KEY PRIVATE_KEY SECRET_KEY SSH_KEY")]
    [InlineData("AWS_ACCESS_KEY_ID credential credentials pass secret secrets token TOKEN githubToken")]
    [InlineData("GITHUB_PAT githubPat MY_PWD ROOT_PASS")]
    [InlineData("mypassword mypasswd mypassphrase mysecret mytoken myapikey")]
    public void Is_one_of_a_secret(string names) => AssertKind(SecretNameKind.Secret, names);

    [Theory]
    [InlineData("auth AUTH NPM_AUTH npm_auth_data key KEY MY_KEY SIGNING_KEY key_1")]
    public void May_be_one_of_a_secret(string names) => AssertKind(SecretNameKind.Possible, names);

    [Theory]
    [InlineData("name home x _ compass monkey author tokens_per_second path patch PAT PWD PAT_X PWD_X")]
    [InlineData("CACHE_KEY FOREIGN_KEY GPG_KEY GPGP_KEY HKP_KEY HOST_KEY MAP_KEY PGP_KEY PARTITION_KEY PRIMARY_KEY REGISTRY_AUTH REGISTRY_KEY SORT_KEY")]
    [InlineData("PASSWORD_FILE TOKEN_FILES KEY_FINGERPRINT GPG_PASSPHRASE HTPASSWD_PASSWORD KEYRING_TOKEN KEYSERVER_TOKEN PGP_TOKEN PUB_KEY PUBKEY_TOKEN PUBLIC_KEY PUBLIC_SECRET TOKENIZER_TOKEN TOKENIZERS_TOKEN TOKEN_VERSION")]
    [InlineData("TOKEN_ALG TOKEN_ALGORITHM TOKEN_ARN TOKEN_AUDIENCE TOKEN_BACKEND TOKEN_BITS TOKEN_CHECKSUM TOKEN_CLASS TOKEN_COUNT TOKEN_DIR TOKEN_DIRECTORY TOKEN_DISABLE TOKEN_DISABLED TOKEN_DRIVER")]
    [InlineData("TOKEN_ENABLE TOKEN_ENABLED TOKEN_ENCODING TOKEN_ENCRYPTION TOKEN_ENDPOINT TOKEN_ENV TOKEN_EXPIRATION TOKEN_EXPIRES TOKEN_EXPIRY TOKEN_FOLDER TOKEN_FORMAT TOKEN_FPR TOKEN_HASH TOKEN_HEADER")]
    [InlineData("TOKEN_HOME TOKEN_HOST TOKEN_HOSTNAME TOKEN_ID TOKEN_IDS TOKEN_ISSUER TOKEN_LEN TOKEN_LENGTH TOKEN_LEVEL TOKEN_LIMIT TOKEN_LOCATION TOKEN_MANAGER TOKEN_MAX TOKEN_MD5 TOKEN_METHOD TOKEN_MIN")]
    [InlineData("TOKEN_MODE TOKEN_MODULE TOKEN_NAME TOKEN_NAMES TOKEN_PATH TOKEN_PLUGIN TOKEN_POLICY TOKEN_PORT TOKEN_PREFIX TOKEN_PROTOCOL TOKEN_PROVIDER TOKEN_REALM TOKEN_REGION TOKEN_REQUIRED")]
    [InlineData("TOKEN_ROUNDS TOKEN_SCOPE TOKEN_SCOPES TOKEN_SERVER TOKEN_SERVICE TOKEN_SHA TOKEN_SHA1 TOKEN_SHA256 TOKEN_SHA512 TOKEN_SIZE TOKEN_SOURCE TOKEN_STORE TOKEN_STRENGTH TOKEN_SUFFIX")]
    [InlineData("TOKEN_TEMPLATE TOKEN_TIMEOUT TOKEN_TTL TOKEN_TYPE TOKEN_URI TOKEN_URL TOKEN_URLS TOKEN_USER TOKEN_USERNAME TOKEN_VAR accessKeyUrl KEY_ID")]
    public void Says_nothing_or_that_it_is_something_else(string names) => AssertKind(SecretNameKind.None, names);

    [Fact]
    public void A_policy_adds_words_and_allows_names()
    {
        var options = new ValidationOptions { SecretWords = ["Licence"], AllowedSecretNames = ["MY_token"] };
        Assert.Equal(SecretNameKind.Secret, SecretName.Judge("my_LICENCE_file", options));
        Assert.Equal(SecretNameKind.None, SecretName.Judge("mylicence", options));
        Assert.Equal(SecretNameKind.None, SecretName.Judge("my_TOKEN", options));
        Assert.Equal(SecretNameKind.Secret, SecretName.Judge("my-token", options));
    }

    /// <summary>The words of BuildKit's own check, between underscores, without regard to case.</summary>
    [Theory]
    [InlineData("apikey AUTH my_credential CREDENTIALS_x key password pword passwd secret TOKEN_ID SECRET_TOKEN", true)]
    [InlineData("PUBLIC_KEY KEY_FILE TOKEN_VERSION apiKeys MY-TOKEN mytoken pass pwd name _", false)]
    public void BuildKit_reports_some_of_them(string names, bool isReported) =>
        Assert.All(names.Split(' '), name => Assert.Equal((name, isReported), (name, SecretName.IsReportedByBuildKit(name))));

    [Theory]
    [InlineData("a_b-c.d:e f", "a b c d e f")]
    [InlineData("apiKey", "api key")]
    [InlineData("APIKey", "apikey")]
    [InlineData("aBcD", "a bc d")]
    [InlineData("__A__", "a")]
    [InlineData("A", "a")]
    [InlineData("_", "")]
    [InlineData("", "")]
    [InlineData("key1Key", "key1key")]
    public void A_name_is_cut_into_words(string name, string words) => Assert.Equal(words, string.Join(' ', NameWords.Of(name)));

    private static void AssertKind(SecretNameKind kind, string names) =>
        Assert.All(names.Split(' '), name => Assert.Equal((name, kind), (name, SecretName.Judge(name, new ValidationOptions()))));
}
