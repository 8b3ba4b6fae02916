@echo off
rem Starts aci-bilan as fast as this machine can; see the script of the same name for what the options are for.
setlocal
set "ICI=%~dp0"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
set "ARCHIVE=-Xshare:auto"
if exist "%ICI%aci-bilan.jsa" set ARCHIVE=-Xshare:auto "-XX:SharedArchiveFile=%ICI%aci-bilan.jsa"
if exist "%ICI%aci-bilan.aot" set ARCHIVE=-XX:+IgnoreUnrecognizedVMOptions "-XX:AOTCache=%ICI%aci-bilan.aot"
set "COMPILATEUR=-XX:TieredStopAtLevel=1"
for %%A in (%*) do if "%%~A"=="nightly" set "COMPILATEUR=-XX:+TieredCompilation"
"%JAVA%" -Xlog:disable -XX:+UseSerialGC -Xmx640m %COMPILATEUR% %ARCHIVE% %ACI_JAVA_OPTS% -jar "%ICI%aci-bilan.jar" %*
exit /b %ERRORLEVEL%
