@echo off
rem Parley's launcher for Windows: finds a Java, builds when needed, starts. The same as ./parley, see there.
rem   PARLEY_JAVA_HOME  a Java (17 or newer) to use before JAVA_HOME and PATH
rem   PARLEY_JAVA_OPTS  options for it, for example -Xmx2g
rem   PARLEY_PLUGINS    jars with strategies and styles, beside those in the folder plugins (docs/plugins.md)
rem Exit codes of its own: 69 no suitable Java, 70 the build failed.
setlocal
set "HOME_DIR=%~dp0"
set "HOME_DIR=%HOME_DIR:~0,-1%"
set "APP=%HOME_DIR%\target\fast\app"
set "JAR=%APP%\parley.jar"
set "JAVA="
if defined PARLEY_JAVA_HOME call :examine "%PARLEY_JAVA_HOME%\bin\java.exe"
if not defined JAVA if defined JAVA_HOME call :examine "%JAVA_HOME%\bin\java.exe"
if not defined JAVA for /f "delims=" %%j in ('where java 2^>nul') do if not defined JAVA call :examine "%%j"
if not defined JAVA goto no_java

rem Stale: no jar, a source newer than the list of sources, or another list now than then.
powershell -NoProfile -ExecutionPolicy Bypass -Command ^
  "Set-Location -LiteralPath $env:HOME_DIR; $list = Join-Path $env:APP sources;" ^
  "if (-not (Test-Path -LiteralPath $env:JAR) -or -not (Test-Path -LiteralPath $list)) { exit 1 };" ^
  "$files = Get-ChildItem src\main, pom.xml -Recurse -File; $built = (Get-Item -LiteralPath $list).LastWriteTimeUtc;" ^
  "if ($files | Where-Object { $_.LastWriteTimeUtc -gt $built }) { exit 1 };" ^
  "if (Compare-Object @($files.FullName) @(Get-Content -LiteralPath $list)) { exit 1 }; exit 0"
if not errorlevel 1 goto start

echo parley: building (the first time fetches about 30 MB of libraries) 1>&2
if not exist "%APP%" mkdir "%APP%"
powershell -NoProfile -ExecutionPolicy Bypass -Command ^
  "Set-Location -LiteralPath $env:HOME_DIR;" ^
  "(Get-ChildItem src\main, pom.xml -Recurse -File).FullName | Set-Content -LiteralPath (Join-Path $env:APP sources.new)"
for %%h in ("%JAVA%\..\..") do set "JAVA_HOME=%%~fh"
if not exist "%JAVA_HOME%\bin\javac.exe" goto no_java
pushd "%HOME_DIR%"
set "COMMIT=unknown"
for /f %%c in ('git describe --always --dirty --abbrev^=40 --exclude^=* 2^>nul') do set "COMMIT=%%c"
call mvnw.cmd -q -B -ntp -Dfast "-Dparley.commit=%COMMIT%" package 1>&2
if errorlevel 1 (
    popd
    echo parley: the build failed; the lines above say why. 1>&2
    echo Maybe the network is missing? The first build fetches the libraries from Maven Central. 1>&2
    exit /b 70
)
popd
copy /y "%HOME_DIR%\target\fast\parley.jar" "%JAR%" >nul || exit /b 70
move /y "%APP%\sources.new" "%APP%\sources" >nul || exit /b 70

:start
rem One collector thread, code in one piece, and fewer copies of methods in their callers: see ./parley. Large pages need a right that users seldom have here.
set "GIVEN=%PARLEY_JAVA_OPTS% %JDK_JAVA_OPTIONS% %JAVA_TOOL_OPTIONS% %_JAVA_OPTIONS%"
set "MEMORY="
echo "%GIVEN%" | findstr /r /c:"CodeCache" /c:"@" >nul || set "MEMORY=-XX:-SegmentedCodeCache -XX:ReservedCodeCacheSize=128m -XX:InitialCodeCacheSize=64m"
echo "%GIVEN%" | findstr /r /c:"-XX:+Use[A-Za-z]*GC" /c:"@" >nul || set "MEMORY=-XX:+UseSerialGC %MEMORY%"
set "FIRST=-XX:TieredStopAtLevel=1"
set "ALL=-XX:FreqInlineSize=120"
set "TUNING=%MEMORY% %ALL%"
for %%v in (help parameters scenarios doctor inspect trace) do if /i "%~1"=="%%v" set "TUNING=%FIRST%"
if "%~1"=="" set "TUNING=%FIRST%"
if "%~1"=="--help" set "TUNING=%FIRST%"
if /i "%~1"=="explain" (
  set "TUNING=%MEMORY% %FIRST%"
  for %%a in (%*) do if /i "%%~a"=="--reruns" set "TUNING=%MEMORY% %ALL%"
)
if /i "%~1"=="sweep" set "TUNING=%MEMORY% %ALL% -XX:Tier4InvocationThreshold=80000 -XX:Tier4MinInvocationThreshold=9600 -XX:Tier4CompileThreshold=240000 -XX:Tier4BackEdgeThreshold=640000"
if /i "%~1"=="run" set "TUNING=-Xmx512m %MEMORY% %FIRST%"
chcp 65001 >nul
"%JAVA%" -Xlog:disable %TUNING% -Djava.awt.headless=true -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 ^
  -Dstderr.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8 ^
  -Dparley.home="%HOME_DIR%" %PARLEY_JAVA_OPTS% -jar "%JAR%" %*
exit /b %errorlevel%

rem Sets JAVA to %1 when that is a Java that is new enough.
:examine
if not exist "%~1" exit /b
set "MAJOR="
for /f "tokens=3" %%v in ('""%~1" -version 2>&1" ^| findstr /c:" version "') do for /f "tokens=1,2 delims=.-+" %%a in ("%%~v") do (
    set "MAJOR=%%a"
    if "%%a"=="1" set "MAJOR=%%b"
)
if defined MAJOR if %MAJOR% geq 17 set "JAVA=%~1"
exit /b

:no_java
echo parley: a Java development kit (JDK), version 17 or newer, is needed. 1>&2
echo Install one:  winget install EclipseAdoptium.Temurin.21.JDK 1>&2
echo Maybe you have one elsewhere? Then set PARLEY_JAVA_HOME to its folder. 1>&2
exit /b 69
