@echo off
rem Finds Java, builds Duet where that is needed, and runs it.
setlocal

set "ROOT=%~dp0"
if "%ROOT:~-1%"=="\" set "ROOT=%ROOT:~0,-1%"

if defined JAVA_HOME goto javahome
for %%J in (java.exe) do set "JAVA=%%~$PATH:J"
if defined JAVA goto javafound
echo duet: there is no Java here. Install a JDK, 17 or newer, or set JAVA_HOME to one. 1>&2
exit /b 2

:javahome
set "JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%JAVA%" goto javafound
echo duet: JAVA_HOME is "%JAVA_HOME%", but there is no bin\java.exe in it. 1>&2
exit /b 2

:javafound
set "FEATURE="
for /f "tokens=3" %%V in ('""%JAVA%" -version 2>&1" ^| findstr /c:" version "') do if not defined FEATURE set "FEATURE=%%~V"
for /f "delims=.-+" %%V in ("%FEATURE%") do set "FEATURE=%%V"
if not defined FEATURE set "FEATURE=0"
if %FEATURE% geq 17 goto build
echo duet: Duet needs Java 17 or newer, and "%JAVA%" is older. Set JAVA_HOME to a newer JDK. 1>&2
exit /b 2

:build
rem What is unzipped has its jar beside this script, and nothing to build.
set "JAR=%ROOT%\duet.jar"
if not exist "%ROOT%\src\main" goto run
set "JAR=%ROOT%\target\duet.jar"
if "%DUET_BUILD%"=="never" goto run
set "STALE=1"
if exist "%JAR%" for /f %%S in ('powershell -NoProfile -Command "$built = (Get-Item -LiteralPath $env:JAR).LastWriteTime; $files = Get-ChildItem -Recurse -File -LiteralPath ($env:ROOT + '\src\main'), ($env:ROOT + '\grader'), ($env:ROOT + '\pom.xml'); [int][bool]($files | Where-Object { $_.LastWriteTime -gt $built } | Select-Object -First 1)"') do set "STALE=%%S"
if "%STALE%"=="0" goto run
echo Building Duet once... 1>&2
pushd "%ROOT%"
call mvnw.cmd -q -B -DskipTests package 1>&2
set "BUILT=%ERRORLEVEL%"
popd
if not "%BUILT%"=="0" (
  echo duet: Duet could not be built; the lines above say why. 1>&2
  exit /b 2
)
rem Maven leaves a jar alone whose contents did not change.
copy /b "%JAR%"+,, "%JAR%" >nul

:run
if not exist "%JAR%" (
  echo duet: "%JAR%" is missing. 1>&2
  exit /b 2
)
"%JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Xshare:auto -Dfile.encoding=UTF-8 "-Dduet.home=%ROOT%" %DUET_JAVA_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%
