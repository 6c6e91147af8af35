@echo off
rem Runs the mentorship command line; builds it first where there is no build or the sources are newer.
rem
rem   mentorship pair examples\mishkino\programme.json
rem
rem MENTORSHIP_JAVA_OPTS   further options of the Java machine, for example -Xmx4g
rem MENTORSHIP_NO_BUILD    when set: run the build that is there, do not look at the sources
setlocal EnableExtensions DisableDelayedExpansion
for /f "tokens=2 delims=:." %%c in ('chcp') do set "OLD_PAGE=%%c"
chcp 65001 >nul

set "HOME_DIR=%~dp0"
set "TARGET=%HOME_DIR%mentorship-cli\target"
set "POINTER=%TARGET%\app.current"
set "LOCK=%TARGET%\app.lock"

set "JAVA="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if not defined JAVA for /f "delims=" %%j in ('where java 2^>nul') do if not defined JAVA set "JAVA=%%j"
if not defined JAVA (
    >&2 echo Не найдена Java. Установите Java ^(JDK^) 17 или новее и повторите.
    >&2 echo Java was not found. Install a JDK of version 17 or newer and try again.
    set "CODE=2"
    goto :done
)

call :fresh
if not errorlevel 1 goto :run
call :build
if errorlevel 1 (
    set "CODE=2"
    goto :done
)

:run
rem A quick start for a school, the full compiler for files above 4 MB but to count indicators
set "SPEED=-XX:TieredStopAtLevel=1"
set "COLLECTOR=-XX:+UseSerialGC"
if /i not "%~1"=="indicators" call :large %*
set MENTORSHIP_JAVA_OPTS 2>nul | findstr /r /c:"-XX:+Use.*GC" >nul && set "COLLECTOR="
set "ARCHIVE=-Xshare:auto"
if exist "%APP%\mentorship.jsa" set ARCHIVE="-XX:SharedArchiveFile=%APP%\mentorship.jsa"
"%JAVA%" %SPEED% %COLLECTOR% -Xlog:disable -Xlog:all=error:stderr -Xshare:auto %ARCHIVE% -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 %MENTORSHIP_JAVA_OPTS% -cp "%APP%\mentorship-cli.jar" org.mentorship.cli.Main %*
set "CODE=%ERRORLEVEL%"

:done
if defined OLD_PAGE chcp %OLD_PAGE% >nul
exit /b %CODE%

rem --- Does an argument name a large file?
:large
if "%~1"=="" exit /b 0
for %%i in ("%~1") do if %%~zi0 GTR 41943040 (
    set "SPEED=-XX:TieredStopAtLevel=4"
    set "COLLECTOR=-XX:+UseParallelGC"
)
shift
goto :large

rem --- Is there a build that is newer than the sources? Sets APP; errorlevel 1 where there is none.
:fresh
set "APP="
if not exist "%POINTER%" exit /b 1
set /p NAME=<"%POINTER%"
set "APP=%TARGET%\%NAME%"
if not exist "%APP%\stamp" exit /b 1
if not exist "%APP%\mentorship-cli.jar" exit /b 1
if defined MENTORSHIP_NO_BUILD exit /b 0
powershell -NoProfile -Command "$ErrorActionPreference = 'Stop'; Set-Location -LiteralPath $env:HOME_DIR; $built = (Get-Item -LiteralPath (Join-Path $env:APP 'stamp')).LastWriteTimeUtc; $sources = @(Get-Item pom.xml, mentorship-*/pom.xml); foreach ($module in 'core', 'rules', 'matching', 'cli') { $main = 'mentorship-' + $module + '/src/main'; $sources += @(Get-Item $main) + @(Get-ChildItem $main -Recurse) }; if ($sources | Where-Object { $_.LastWriteTimeUtc -gt $built } | Select-Object -First 1) { exit 1 }"
exit /b %ERRORLEVEL%

rem --- One build at a time, into a folder of its own, so that a run under way keeps its files.
:build
set "VERSION=0"
for /f tokens^=2^ delims^=.-_+^" %%v in ('call "%JAVA%" -fullversion 2^>^&1') do set "VERSION=%%v"
if %VERSION% LSS 17 (
    >&2 echo Версия Java ^(%VERSION%^) слишком старая. Нужен JDK 17 или новее; задайте JAVA_HOME.
    >&2 echo Java ^(%VERSION%^) is too old. A JDK of version 17 or newer is needed; set JAVA_HOME.
    exit /b 2
)
where mvn >nul 2>&1
if errorlevel 1 (
    >&2 echo Для первой сборки нужен Maven 3.8 или новее, команда mvn не найдена. Установите его и повторите.
    >&2 echo The first build needs Maven 3.8 or newer; the command mvn was not found. Install it and try again.
    exit /b 2
)
if not exist "%TARGET%" mkdir "%TARGET%"
set /a TRIES=0
:lock
mkdir "%LOCK%" 2>nul
if not errorlevel 1 goto :locked
set /a TRIES+=1
if %TRIES% EQU 1 (
    >&2 echo Сборка уже идёт в другом окне, жду её окончания.
    >&2 echo Another call is building; waiting for it.
)
if %TRIES% GEQ 600 (
    >&2 echo Сборка в другом окне не кончается. Если её нет, удалите папку "%LOCK%".
    >&2 echo The other build does not end. If there is none, remove the folder "%LOCK%".
    exit /b 2
)
ping -n 2 127.0.0.1 >nul
goto :lock
:locked
call :fresh
if not errorlevel 1 (
    rmdir "%LOCK%"
    exit /b 0
)
>&2 echo Собираю программу; это нужно один раз и после изменений в исходных текстах. В первый раз может скачаться около 150 МБ, это займёт несколько минут.
>&2 echo Building; this is needed once, and after the sources have changed. The first time may download about 150 MB and take some minutes.
set "PREVIOUS="
if exist "%POINTER%" set /p PREVIOUS=<"%POINTER%"
set "NAME=app-%RANDOM%%RANDOM%"
set "APP=%TARGET%\%NAME%"
mkdir "%APP%"
type nul >"%APP%\stamp"
pushd "%HOME_DIR%"
call mvn -q -B -ntp -Dstyle.color=never -Dquickly -Dmaven.test.skip=true -Dmentorship.app=%NAME% -pl mentorship-cli -am package <nul 1>&2
set "BUILT=%ERRORLEVEL%"
popd
if not "%BUILT%"=="0" (
    rmdir /s /q "%APP%"
    rmdir "%LOCK%"
    >&2 echo Сборка не удалась; причина выше.
    >&2 echo The build failed; the reason is above.
    exit /b 2
)
mkdir "%APP%\rehearsal"
"%JAVA%" -Dfile.encoding=UTF-8 -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xlog:disable "-XX:ArchiveClassesAtExit=%APP%\mentorship.jsa" -cp "%APP%\mentorship-cli.jar" org.mentorship.cli.Rehearsal "%APP%\rehearsal" >nul 2>&1
rmdir /s /q "%APP%\rehearsal"
>"%POINTER%.new" echo %NAME%
move /y "%POINTER%.new" "%POINTER%" >nul
for /d %%i in ("%TARGET%\app-*") do if /i not "%%~nxi"=="%NAME%" if /i not "%%~nxi"=="%PREVIOUS%" rmdir /s /q "%%i" 2>nul
rmdir "%LOCK%"
exit /b 0
