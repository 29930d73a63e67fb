namespace DockerfileSecrets.Flow.Models;

/// <summary>The command lines of cloud providers. (docs.aws.amazon.com, cloud.google.com, learn.microsoft.com: where each keeps its logins.)</summary>
internal static class CloudTools
{
    public static CredentialTool[] Tools { get; } =
    [
        new("aws configure set", "~/.aws/credentials") { Variables = "AWS_SHARED_CREDENTIALS_FILE" },
        new("aws configure import", "~/.aws/credentials") { Variables = "AWS_SHARED_CREDENTIALS_FILE", KeyFileOptions = "--csv" },
        new("aws configure", "~/.aws/credentials") { Variables = "AWS_SHARED_CREDENTIALS_FILE", TakesInput = true },
        new("gcloud auth activate-service-account", "~/.config/gcloud/credentials.db") { Variables = "CLOUDSDK_CONFIG/", KeyFileOptions = "--key-file" },
        new("gcloud auth login", "~/.config/gcloud/credentials.db") { Variables = "CLOUDSDK_CONFIG/", KeyFileOptions = "--cred-file" },
        new("gcloud config set", "~/.config/gcloud/configurations/config_default") { Variables = "CLOUDSDK_CONFIG/" },
        new("az login", "~/.azure/service_principal_entries.json") { Variables = "AZURE_CONFIG_DIR/", TakingValue = "-u -p -t --username --password --tenant" },
        new("az devops login", "~/.azure/azuredevops/personalTokens") { Variables = "AZURE_CONFIG_DIR/", TakesInput = true },
        new("doctl auth init", "~/.config/doctl/config.yaml") { FileOptions = "-c --config" },
        new("ibmcloud login", "~/.bluemix/config.json"),
        new("oci setup config", "~/.oci/config"),
        new("mc|mcli alias set", "~/.mc/config.json"),
        new("rclone config create|update", "~/.config/rclone/rclone.conf") { FileOptions = "--config", Variables = "RCLONE_CONFIG" },
        new("azcopy login", "~/.azcopy"),
    ];

    public static CredentialUndo[] Undos { get; } =
    [
        new("gcloud auth revoke", "~/.config/gcloud"),
        new("az logout", "~/.azure"),
        new("az account clear", "~/.azure"),
        new("ibmcloud logout", "~/.bluemix"),
        new("mc|mcli alias remove|rm", "~/.mc/config.json"),
        new("rclone config delete", "~/.config/rclone/rclone.conf"),
    ];
}
