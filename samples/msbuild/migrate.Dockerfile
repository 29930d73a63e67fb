FROM mcr.microsoft.com/dotnet/sdk:10.0
ARG CONFIGURATION
ARG NUGET_TOKEN
WORKDIR /src
COPY . .
RUN dotnet nuget add source https://nuget.example.com/v3/index.json --name private --username ci --password $NUGET_TOKEN --store-password-in-clear-text
RUN dotnet build --configuration $CONFIGURATION
