@echo off
rem Starts aci-bilan as fast as this machine can; see the script of the same name for what the options are for.
setlocal
set "ICI=%~dp0"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
set "MAISON=.\aci-home"
if defined ACI_HOME set "MAISON=%ACI_HOME%"
set "NUIT="
set "SERVICE="
call :lire %*
set "FICHIERS=0"
if defined NUIT for /f "delims=" %%F in ('dir /b /a-d "%MAISON%\inbox" 2^>nul') do set /a FICHIERS+=1 >nul
set "COMPILATEUR=-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=128m"
set "PEU=-XX:C1MaxInlineLevel=2 -XX:C1MaxInlineSize=12"
set "MEMOIRE=-Xms256m -Xmx448m -Xmn96m -XX:MaxTenuringThreshold=3"
if defined NUIT if %FICHIERS% LEQ 10 set "MEMOIRE=-Xms352m -Xmx512m -Xmn160m -XX:MaxTenuringThreshold=3"
rem An option about the heap takes the place of all those about it.
if not defined ACI_JAVA_OPTS goto pret
set "OPTIONS= %ACI_JAVA_OPTS:"=%"
if not "%OPTIONS: -Xmx=%"=="%OPTIONS%" set "MEMOIRE=-XX:MaxTenuringThreshold=3"
if not "%OPTIONS: -Xms=%"=="%OPTIONS%" set "MEMOIRE=-XX:MaxTenuringThreshold=3"
if not "%OPTIONS: -Xmn=%"=="%OPTIONS%" set "MEMOIRE=-XX:MaxTenuringThreshold=3"
if not "%OPTIONS:HeapSize=%"=="%OPTIONS%" set "MEMOIRE=-XX:MaxTenuringThreshold=3"
if not "%OPTIONS:RAMPercentage=%"=="%OPTIONS%" set "MEMOIRE=-XX:MaxTenuringThreshold=3"
:pret
if defined SERVICE set "PEU="
if %FICHIERS% GTR 10 set "PEU="
if %FICHIERS% GTR 300 set "COMPILATEUR=-XX:MaxInlineLevel=4 -XX:FreqInlineSize=60 -XX:InlineSmallCode=500"
set "ARCHIVE=-Xshare:auto"
if exist "%ICI%aci-bilan.jsa" set ARCHIVE=-Xshare:auto "-XX:SharedArchiveFile=%ICI%aci-bilan.jsa"
if exist "%ICI%aci-bilan.aot" set ARCHIVE="-XX:AOTCache=%ICI%aci-bilan.aot"
"%JAVA%" -XX:+IgnoreUnrecognizedVMOptions -Xlog:disable -XX:+UseSerialGC %MEMOIRE% %COMPILATEUR% %PEU% %ARCHIVE% %ACI_JAVA_OPTS% -jar "%ICI%aci-bilan.jar" %*
exit /b %ERRORLEVEL%

rem An equals sign parts two words here, unless they are quoted.
:lire
if "%~1"=="" goto :eof
set "MOT=%~1"
if "%MOT:~0,7%"=="--home=" set "MAISON=%MOT:~7%"
if "%~1"=="nightly" set "NUIT=1"
if "%~1"=="watch" set "SERVICE=1"
if "%~1"=="worker" set "SERVICE=1"
if "%~1"=="--home" set "MAISON=%~2"
shift
goto lire
